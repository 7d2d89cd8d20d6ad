"""Data: the small words, roles, titles, documents and places of English news. No logic."""

from __future__ import annotations

from debate.reading.english.vocabulary import places


def _set(words: str) -> frozenset[str]:
    return frozenset(words.replace("_", " ").split())


SUBJECT_PRONOUNS = _set("he she they it i we you")
OBJECT_PRONOUNS = _set("him her them me us you it")
POSSESSIVES = _set("his her their its my our your whose")
DETERMINERS = _set(
    "the a an this that these those some any each every no another several many most both one two three four five six seven "
    "eight nine ten dozens hundreds other few more all half neither either"
)
PRONOUN_LIKE = _set(
    "this that these those some many most both all one others several few another other two three four half each none"
)
INDEFINITE = _set(
    "a an one two three four five six some several many most another other few dozens hundreds more few both any"
)
PREPOSITIONS = _set(
    "of at for from in on with by to near under over about against into through during after before between among without within "
    "across behind beyond since until upon toward towards amid despite like unlike via per outside inside around alongside aboard as than"
)
AUXILIARIES = _set(
    "has have had is are was were be been being do does did will would can could may might shall should must 've 's 'd 'll having "
    "hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't cannot he's she's they've they'd "
    "he'd she'd ain't shouldn't mustn't"
)
NEGATIONS = _set(
    "not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't can't cannot isn't wasn't nor neither"
)
BE = _set("is are was were be been being isn't aren't wasn't weren't")
ADVERBS = _set(
    "also then later now once even still only often just again already always further soon therefore thus moreover nevertheless "
    "nonetheless instead too ever perhaps maybe meanwhile twice first yesterday today since recently previously long rather simply "
    "all both each themselves himself herself itself so well further far ago aloud"
)
CONJUNCTIONS = _set(
    "and but or nor yet so while whereas though although because since as when after before if unless whether until where once"
)
RELATIVES = _set("who which that whom")
WH = _set("what how why when where whether who which if")
MONTHS = _set(
    "january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. "
    "jan feb mar apr aug sept oct nov dec"
)
DAYS = _set(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)
TIMES = (
    DAYS
    | MONTHS
    | _set(
        "yesterday today tomorrow tonight day morning afternoon evening night week month year weekend earlier later last this recently spring "
        "summer autumn fall winter noon midnight week's days weeks months years ago"
    )
)
OPENERS = _set(
    "but and so yet or still however meanwhile then now later also instead indeed moreover furthermore nevertheless nonetheless "
    "yesterday today even perhaps separately earlier afterwards afterward finally similarly likewise privately publicly overall elsewhere "
    "speaking asked pressed citing writing sitting testifying responding addressing appearing quizzed questioned challenged "
    "recently previously again additionally further besides though although while when as if because since after before once until "
    "cross-examined opening closing summing asked turning noting referring explaining recalling reached"
)
PERSON_TITLES = _set(
    "fru frau herr monsieur madame señor señora signor signora mevrouw brig supt cpl insp det mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron sen rep gov gen col lt sgt capt adm maj cmdr rev hon senator "
    "representative congressman congresswoman governor general colonel captain sergeant admiral reverend president vice-president "
    "chancellor premier king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh judge justice mayor councillor "
    "councilmember councilman councilwoman councilor alderman ambassador secretary minister attorney detective officer inspector "
    "chief commissioner recorder father sister brother speaker pastor sheriff chairman chairwoman chair ceo cto cfo coo "
    "director deputy lieutenant commander marshal treasurer counsel dean rector provost chaplain fr del assemblyman "
    "assemblywoman delegate consul envoy czar prosecutor superintendent constable pc dci uncle aunt cllr msgr viscount earl secretary-general director-general "
    "governor-general attorney-general major-general vice-chancellor sens reps govs drs profs messrs "
    "countess duke duchess emir sultan patrolman patrolwoman trooper freeholder selectman comptroller patrolmen troopers"
)
MALE_TITLES = _set(
    "mr sir lord congressman baron king prince pope father brother chairman councilman alderman assemblyman pastor uncle fr"
)
FEMALE_TITLES = _set(
    "mrs ms miss dame lady baroness congresswoman queen princess sister chairwoman councilwoman assemblywoman aunt"
)
MALE_NOUNS = _set(
    "man boy father dad husband son brother spokesman chairman businessman congressman statesman gentleman policeman salesman fisherman "
    "uncle grandfather groom actor king prince nephew widower boyfriend councilman dad-of-two dad-of-three cameraman ombudsman"
)
FEMALE_NOUNS = _set(
    "woman girl mother mum mom wife daughter sister spokeswoman chairwoman businesswoman congresswoman stateswoman policewoman lady "
    "saleswoman aunt grandmother bride actress queen princess niece widow girlfriend councilwoman gran nan mum-of-two babe forewoman"
)
SPOKES_PROPER = _set(
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons representative representatives rep reps"
)
STAFF = _set("analysts economists bosses lawyers attorneys leaders organizers organisers authorities prosecutors")
ROLES = _set(
    """adviser advisor aide activist actor actress advocate agent ally ambassador analyst analysts anchor architect artist assistant astronomer
    attorney author authors baker banker barrister biologist blogger boss broker businessman businesswoman buyer candidate captain
    cardiologist chair chairman chairperson chairwoman chancellor chemist chief clerk climatologist coach co-chair co-chairman
    co-author co-founder cofounder collector colleague columnist commander commissioner committee-member composer congressman congresswoman
    conservationist consultant coordinator coroner counsel councillor councilman councilwoman counsellor counterpart critic curator dean defendant
    delegate democrat deputy designer detective developer diplomat director doctor donor driver economist editor editor-in-chief
    educator engineer entrepreneur envoy epidemiologist ethicist evangelist executive expert farmer father firefighter fisherman
    founder friend geologist governor grandmother guest guard head headteacher historian host husband incumbent inspector
    instructor inventor investigator investor journalist judge judges justice lab-head landlord lawmaker lawmakers lawyer leader lecturer
    legislator librarian linguist lobbyist lord maker manager mathematician mayor mechanic member merchant minister mother mp mum mom
    musician neighbor neighbour negotiator neurologist nominee novelist nurse officer official operator opponent organizer organiser owner
    painter parent partner pastor patient pharmacist philosopher photographer physician physicist pilot planner player plumber poet
    policeman politician pollster porter premier president priest principal producer professor programmer prosecutor provost psychologist
    publisher rabbi rancher realtor reader rector regulator reporter representative republican resident researcher reviewer
    rival rower sailor scholar scientist secretary senator shareholder shepherd sheriff singer skipper sociologist soldier solicitor spokesman
    spokesperson spokeswoman staffer statistician strategist student superintendent supervisor supporter surgeon surveyor teacher
    technician technologist tenant thinker trader translator treasurer trustee undersecretary user veteran veterinarian vet
    vice-president victim virologist volunteer voter warden whistleblower widow widower wife witness woman man worker writer
    billionaire tycoon mogul nurse mogul magistrate lady pal insider source actor star boffin boyfriend girlfriend bride groom son daughter brother
    sister uncle aunt queen king prince bishop archbishop pope sceptic skeptic hacker person people hopeful front-runner frontrunner
    businesswoman congresswoman ceo cto cfo coo lawmaker commissioner ex-president ex-wife ex-husband undergraduate undergrad brainbox graduate
    speaker whip secretary ambassador commissioner comptroller treasurer broadcaster pundit evangelist mogul magnate financier restaurateur
    columnist cartoonist playwright filmmaker poet rapper comedian comic activist organizer campaigner parliamentarian backbencher peer
    nominee frontrunner incumbent newcomer challenger rival moderate progressive conservative liberal centrist hardliner socialist
    postdoc fellow academic educator guy teenager retiree pensioner cousin nephew niece grandson granddaughter caller barista chef cook captain referee goalkeeper striker midfielder winger defender
    general colonel admiral lieutenant sergeant reverend councilor patrolman patrolwoman trooper freeholder selectman jurist client"""
)
ORG_NOUNS = _set(
    """company firm ministry department agency committee commission institute university government administration council board bank party union
    group foundation association court panel tribunal authority regulator watchdog startup start-up lab laboratory maker developer
    campaign white_house embassy treasury office team chipmaker carmaker organisation organization charity nonprofit non-profit body
    think-tank bureau force army police club school college hospital network newspaper outlet paper magazine publisher platform
    coalition alliance consortium federation league society trust fund business corporation service chamber guild inspectorate caucus front clinic district mission tribunal military directorate secretariat parliament senate
    consultancy chain giant center centre subsidiary affiliate vendor supplier provider broadcaster lender insurer outfit quango lobby collective
    cooperative delegation leadership opposition movement forum jury
    house congress cabinet militia airline headquarters project contractor retailer utility operator brokerage museum theatre church retailer brand unit desk union pac"""
)
DOCUMENTS = _set(
    """report study statement letter paper review memo filing lawsuit complaint indictment document documents analysis essay
    article op-ed column book blog post tweet editorial note advisory bulletin press-release release announcement email
    e-mail survey poll audit assessment submission testimony affidavit petition ruling judgment judgement opinion brief
    communique manifesto white-paper guidelines draft text thread message speech transcript website site page ad
    commercial video notice proposal rule plan platform resolution bill motion suit papers card dispatch leaflet flyer
    pamphlet authors signatories commentary preprint briefing guide guidance roadmap dossier circular declaration appeal
    charter complaint indictments filings lawsuits reports studies letters statements analyses reviews emails memos
    memorandum dissent concurrence opinion op-eds posts tweets transcripts surveys newsletter whitepaper abstract preface
    foreword introduction chapter footnote appendix estimate estimates forecast mailer mailers advert adverts
    advertisement advertisements ads fliers flier leaflets billboards research findings"""
)
ANONYMOUS = _set(
    """person people source sources official officials insider insiders critic critics supporter supporters analyst analysts expert experts
    observer observers executive executives employee employees staffer staffers aide aides lawmaker lawmakers lawyer lawyers resident residents
    witness witnesses diplomat diplomats adviser advisers advisor advisors researcher researchers engineer engineers investor investors
    trader traders scientist scientists scholar scholars historian historians economist economists activist activists advocate advocates
    opponent opponents proponent proponents defender defenders skeptic skeptics sceptic sceptics fan fans user users customer customers
    reader readers voter voters parent parents teacher teachers student students neighbor neighbors neighbour neighbours friend friends
    pal pals ally allies colleague colleagues politician politicians republicans democrats conservatives liberals authorities prosecutors
    police troopers patrolmen firefighters paramedics deputies officers investigators detectives regulators strategists strategist pollsters operatives somebody someone others some many everybody
    everyone nobody no-one anyone most man woman delegate delegates dealers manager managers developers developer members member
    doctors nurses workers worker locals commentators pundits campaigners boffin boffins bosses onlookers passers-by bystanders families
    relatives farmers fishermen drivers shopkeepers backers detractors rivals competitors insurers lenders bankers partners veterans
    crowd audience protesters demonstrators spectators marchers hecklers organizers donors delegates senators senator congressman congresswoman representative aides lobbyists technologists academics
    professors attendees participants contributors commenters hobbyists vendors owners guests callers players coaches rebels loyalists tacticians"""
)
PLURAL_PEOPLE = _set("people police pals") | frozenset(
    word for word in ANONYMOUS if word.endswith("s") and not word.endswith("ss")
)
ORG_WORDS = _set(
    """ai labs lab inc corp corporation co ltd llc plc gmbh company group holdings partners ventures capital systems technologies technology
    tech university institute institution college school academy foundation association society union federation league council committee
    commission agency ministry department bureau office board authority administration bank fund trust party coalition alliance consortium
    network center centre hospital court parliament senate congress house police museum library club observatory analytics research
    semiconductor semiconductors software robotics airlines airways motors energy pharmaceuticals bancorp financial insurance
    times post journal herald tribune gazette guardian news press media radio tv television courier review magazine monitor
    register evaluations initiative project service services organization organisation industries international works studio studios
    compute cloud networks security health airlines associates brothers sons daughters forum conference campaign journal digest record
    pac republicans democrats caucus chamber embassy treasury reserve corps navy army force guard union collective cooperative nation
    community archive records exchange securities analytics dynamics intelligence front guild movement inspectorate directorate
    tribunal confederation syndicate workers growers district watch rights action jury railroad railway railways"""
)
PLACES = places.PLACES | _set(
    """ai it tv us uk eu un united states kingdom emirates republic arabia hong kong zealand korea york carolina hampshire
    silicon valley islam islamic democratic republican democrats republicans conservative labour internet web pacific
    atlantic gmt est pst monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december christmas easter thanksgiving north south east west african-american"""
)
NOT_NAMES = _set(
    """the a an this that these those he she it they we you i im ive his her their its my our your who what when where why how which if in on at by
    for from with to of and but or nor so yet as not no yes all some any each every most many more few several both one two three four
    five six seven eight nine ten there here then now later still even also just only once after before during while since until because
    although though however meanwhile instead indeed moreover perhaps maybe never always often sometimes soon again asked speaking
    according let's let here's that's it's he's she's they're we're don't is are was were be been do does did has have had will would can
    could may might should must nobody everybody everyone somebody someone nothing everything something others another other such same
    first second third last next new old good bad please read more click sign subscribe share photo image credit update updated exclusive
    opinion analysis interview background former ex late early despite unlike like without within under over about against between among
    among into through out up down off well oh okay ok hello hi dear thanks thank welcome critics supporters officials analysts experts
    lawmakers people men women residents researchers scientists shares traders investors voters republicans democrats asphalt under
    twelve eleven twenty thirty hundred thousand million billion today yesterday tomorrow tonight whether whose whom than too very
    much quite rather really almost already neither either else ever every during across beyond behind down faced given see"""
)
ROLE_CAPS = _set(
    "ceo cto cfo coo cio ciso cmo cpo cso cro cdo gm mp mep msp kc qc md phd r d i ag pm vp evp svp chief executive officer"
)
POST_NOMINALS = _set("kc qc md phd obe cbe mbe mp msp mep esq cpa ret")
QUALITIES = _set(
    "former longtime veteran senior top new old young then-candidate outspoken late future ex would-be incumbent embattled influential "
    "powerful firebrand freshman two-term first-term one-time onetime retired leading fellow own elder younger"
)
MAY_BE_BODY = _set(
    "maker developer owner parent partner publisher producer rival operator insurer lender defender buyer broker member supporter investor "
    "leader giant heavyweight newcomer challenger favourite favorite host trader ally backer user agent provider supplier seller vendor retailer source anchor candidate"
)
GENERATIONS = _set("jr sr ii iii iv")
VENUES = _set(
    """statement interview speech note email e-mail letter post tweet report briefing conference rally hearing testimony memo essay filing debate
    footnote thread message article book column blog op-ed press-conference documents document submission call telephone phone
    event forum appearance broadcast podcast video court remarks reporters journalists lawmakers members senators parliament audience
    release presentation meeting ruling opinion editorial television radio deposition address sermon newsletter paper study review
    papers speeches interviews emails posts tweets comments writing twitter facebook instagram air record"""
)
BAD_BEFORE_MARK = _set(
    """called titled entitled dubbed named nicknamed phrase word words term terms slogan motto label so-called known expression title headline
    tag tagline chapter song book essay film movie comedy drama sitcom miniseries novel album thriller musical podcast documentary biopic series hashtag heading nickname code-named codenamed column definition means meaning
    catchphrase mantra banner reading captioned caption proverb acronym labelled labeled marked branded"""
)
FOUND_BY = frozenset("obtained seen reviewed viewed cited quoted read shared leaked posted heard".split())
"""What an outlet does with a document that it did not write: `a memo obtained by the Times`."""
OWNERS = DETERMINERS | POSSESSIVES
WHEN_OR_WHERE = PREPOSITIONS | TIMES
CLAUSE_OPENERS = CONJUNCTIONS | WH | RELATIVES
CONTRACTED = NOT_NAMES | SUBJECT_PRONOUNS
NOT_IN_ROLES = (PREPOSITIONS - {"of", "for"}) | CONJUNCTIONS | {"that", "who"}
SURE_ROLES = (ROLES - MAY_BE_BODY) | MALE_NOUNS | FEMALE_NOUNS
MALE = MALE_TITLES | MALE_NOUNS
FEMALE = FEMALE_TITLES | FEMALE_NOUNS
WAYS = _set("street avenue road boulevard highway")
NO_NAME_ALONE = NOT_NAMES | QUALITIES | ANONYMOUS | ROLES | ORG_NOUNS | DOCUMENTS | TIMES | OPENERS | WAYS
