"""Data: well-known organizations whose names look like those of people, or that speak without a word that tells so. No logic."""

from __future__ import annotations

BODIES = frozenset(
    line.strip()
    for line in """
    open ai
    openai
    anthropic
    deepmind
    google deepmind
    google
    alphabet
    microsoft
    meta
    meta platforms
    facebook
    instagram
    amazon
    apple
    nvidia
    hugging face
    mistral
    cohere
    databricks
    mosaic ml
    eleuther
    eleutherai
    mozilla
    red hat
    ibm
    intel
    oracle
    salesforce
    palantir
    tesla
    spacex
    xai
    twitter
    reddit
    github
    gitlab
    y combinator
    andreessen horowitz
    sequoia capital
    scale ai
    deepseek
    alibaba
    alibaba cloud
    baidu
    tencent
    bytedance
    huawei
    moonshot
    zhipu
    minimax
    samsung
    softbank
    black forest
    allen institute
    ai2
    linux foundation
    open philanthropy
    common sense
    public citizen
    public knowledge
    fight for
    epoch
    metr
    rand
    rand corp
    brookings
    pew
    gallup
    heritage
    cato
    carnegie
    mckinsey
    gartner
    forrester
    goldman sachs
    morgan stanley
    jpmorgan chase
    wells fargo
    wall street
    white house
    capitol hill
    downing street
    state department
    justice department
    treasury
    pentagon
    kremlin
    supreme court
    federal reserve
    homeland security
    foggy bottom
    planned parenthood
    fox news
    fox business
    sky news
    the times
    wall street journal
    new york times
    washington post
    los angeles times
    usa today
    huffington post
    breitbart
    politico
    axios
    bloomberg
    reuters
    associated press
    the guardian
    financial times
    business insider
    buzzfeed
    vox
    slate
    wired
    the verge
    techcrunch
    time
    newsweek
    daily mail
    daily beast
    daily caller
    der spiegel
    le monde
    cnn
    msnbc
    nbc
    cbs
    abc
    pbs
    npr
    bbc
    tea party
    black lives matter
    black lives
    big tech
    big pharma
    big oil
    general motors
    general electric
    exxon mobil
    planned parenthood
    the hill
    red cross
    amnesty
    greenpeace
    human rights watch
    electronic frontier
    access now
    algorithm watch
    trump tower
    air force
    marine corps
    national guard
    secret service
    islamic state
    al qaeda
    boko haram
    hamas
    hezbollah
    taliban
    european union
    european commission
    european parliament
    united nations
    world bank
    """.splitlines()
    if line.strip()
)
"""Lower-case names."""
