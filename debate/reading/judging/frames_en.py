"""What English words bring up, whatever side they are used for: frames of this debate. Data only.

Phrases are divided by `;` and compared by their stems, as in `lexicon_en.py`.
"""

FRAMES = {
    "danger": """
danger; dangerous; risk; risky; harm; harmful; misuse; abuse; catastrophe; catastrophic; disaster; terrorist; terrorism; criminal; bad actor; bad actors; bad guys; bad people; malicious; rogue; scam; scammer; fraud; deepfake; hacker; hackers; cyberattack; attack; attacker; threat; unsafe; extinction; existential; wrong hands; mass casualties; casualties; chaos; madman; suicidal; reckless; irresponsible; careless; hazard; playing with fire; victims; spam; child abuse; disinformation; extremists; cartels; dictators; out of control; uncontrolled; lose control; loss of control
""",
    "weapon": """
nuclear; nuclear weapon; nuclear weapons; nukes; bomb; atomic bomb; atom bomb; plutonium; uranium; enriched uranium; manhattan project; anthrax; smallpox; pathogen; virus; bioweapon; bioweapons; biological weapons; biological weapon; chemical weapons; weapon; weapons; weapons of mass destruction; missile; missiles; gun; guns; loaded gun; dynamite; explosives; poison; pandemic; blueprint; recipe for
""",
    "forever": """
take back; take it back; take them back; taken back; undo; undone; unrelease; irreversible; irreversibly; irrevocable; forever; permanent; permanently; recall; recalled; once released; once it is out; once it's out; once they are out; once out; once published; no way back; can't be put back; pandora; pandora's box; genie; out of the bottle; back in the bottle; one way door; out there for good; for ever
""",
    "stripping": """
strip; stripped; remove the safeguards; removed; remove safeguards; safeguards removed; fine tuned away; fine tune away; fine tuning away; jailbreak; guardrails off; bypass; circumvent; turn off the safety; safety training; without safeguards; no safeguards; lose the safeguards; lacks the safeguards; weaponize; weaponized; repurpose; repurposed; modified versions; uncensored
""",
    "watching": """
monitor; monitoring; revoke; revoked; cut off; patch; patched; patches; shut off; switch off; turn off; turn it off; shut it down; pull the plug; kill switch; trace; respond to misuse; detect misuse; detect abuse; block misuse; stop misuse; stop abuse; stop abusers; ban accounts; suspend accounts; rate limit; know who; know your customer; vetted; vet; vetting; background checks; trusted partners; keep control; stay under control; under control; keep an eye; update; updates; roll back; rolled back
""",
    "rival": """
china; chinese; beijing; ccp; russia; russian; iran; north korea; adversary; adversaries; foreign; hostile; enemy; enemies; rival; rivals; military; national security; espionage; spies; arms race; geopolitical; geopolitics; export; export controls; authoritarian; autocracies; autocrats; allies; america; american; united states; u.s; us; west; western; democracies; free world; europe; european
""",
    "theft": """
steal; stolen; theft; thieves; copy; copied; copying; copycat; copycats; clone; cloned; knock off; distill; distilled; distillation; reverse engineer; free ride; free rider; free riders; freeload; siphon; harvest; harvested; scrape; scraped; intellectual property; trade secret; trade secrets; crown jewels; piracy; plagiarism; imitate
""",
    "paying": """
recoup; recover the cost; invest; investment; investor; investors; billion; billions; dollars; revenue; profit; profits; margin; business model; business; commercial; commercially; monetize; monetise; sell; selling; pay for; pays for; who pays; incentive; incentives; shareholders; subscription; customers; giving away; give away; moat; competitive advantage; competitive reasons; competitors; for nothing; return on investment; economics; fund; funding
""",
    "service": """
vendor; vendors; support; service; warranty; reliable; reliability; liability; someone to sue; somebody to sue; sue; accountable; accountability; answerable; who answers; maintain; maintenance; enterprise; enterprises; sla; contract; quality; indemnity; production; integration; turnkey; hosted; managed
""",
    "lagging": """
lag; lags; lagging; behind; fall behind; falling behind; trail; trails; trailing; inferior; weaker; worse; gap; never catch up; won't catch up; can't keep up; cannot keep up; can't compete; cannot compete; months behind; years behind; not as good; widen; widening; second rate; mediocre; toy; toys; not good enough; left behind; obsolete
""",
    "catching": """
catch up; catching up; caught up; close the gap; closing the gap; closing in; narrow; narrowing; shrinking; shrink; as good as; on par; on a par; rival the best; match; matched; matches; overtake; overtaken; surpass; surpassed; surpassing; beat; beats; outperform; rivaling; comparable; competitive with; within months; neck and neck; parity
""",
    "winning": """
win; wins; winning; won; future; inevitable; inevitably; unstoppable; prevail; prevails; triumph; dominate; linux; internet; android; wikipedia; history; always; in the end; long run; in the long run; standard; industry standard; de facto; next generation; path forward; way forward; right side of history; wrong side of history; tide; momentum; eat; eating; era
""",
    "power": """
monopoly; monopolies; monopolize; oligopoly; duopoly; cartel; concentrate; concentrated; concentration; concentration of power; power; few companies; few firms; a few companies; a handful of; handful; handful of companies; handful of labs; one company; single company; two companies; three companies; small group; small number of; elite; big tech; giants; tech giants; trillion dollar; incumbent; incumbents; gatekeeper; gatekeepers; regulatory capture; captured; capture; pull up the ladder; pulling up the ladder; lock in; locked in; lock out; entrench; entrenched; feudal; king; kings; dictate; decide for; unelected; billionaires; corporations; corporate; hegemony; landlord; toll; tax on; vassal; dominance; dominant; antitrust; walled
""",
    "hype": """
exaggerated; exaggerate; overblown; fearmongering; fear mongering; scaremongering; scare; scaring; scary stories; doomer; doomers; doom; doomsday; hysteria; panic; hype; hyped; myth; no evidence; evidence; unproven; hypothetical; theoretical; speculative; science fiction; sci fi; unfounded; nonsense; bogus; ridiculous; preposterous; absurd; silly; excuse; pretext; smokescreen; lobby; lobbying; lobbyists; cynical; self serving; convenient; conveniently; marketing; theatre; theater; cult; moral panic; superstition; paranoia; not supported; baseless; alarmist; alarmists
""",
    "eyes": """
inspect; inspected; inspection; scrutiny; scrutinize; scrutinise; audit; audited; auditors; transparency; transparent; verify; verified; verification; look inside; see inside; look under the hood; under the hood; examine; check; checked; many eyes; more eyes; more people; everyone can see; in the dark; in secret; hidden; hide; hides; hiding; black box; visible; trust; trustworthy; find flaws; find bugs; find and fix; find vulnerabilities; outside experts; independent; independently; third party; third parties; public scrutiny; sunlight; opaque
""",
    "science": """
science; scientific; scientist; scientists; research; researcher; researchers; reproduce; reproduced; reproducible; reproducibility; replicate; rerun; academic; academia; academics; university; universities; professor; professors; students; peer review; paper; papers; publish; published; study; studied; knowledge; discovery; discoveries; physics; experiment; experiments; scholars; laboratory; conference
""",
    "spread": """
everyone; everybody; anyone; anybody; all of humanity; humanity; mankind; the world; whole world; the public; people; access; accessible; democratize; democratise; democratization; available to all; for all; every country; every company; every language; countries; developing countries; poorer countries; poor countries; global south; africa; villages; schools; teachers; hospitals; citizens; broadly; widely; distributed; spread; share the benefits; in the hands of; equal; equality; inclusive; local languages; public good; commons; individuals; empower; empowers
""",
    "own": """
own hardware; own servers; own machine; own data; own computer; own their; own it; own our; own your; on premise; on premises; locally; local; laptop; privacy; private; data stays; data never leaves; leaves the building; at home; independence; independent; sovereignty; sovereign; sovereign ai; digital sovereignty; autonomy; autonomous; dependence; dependent; depend on; dependency; rely on; relying; rent; renting; rented; vendor lock in; switched off; turned off; change the price; raise prices; under our control; customize; customise; fine tune; adapt; tailor; modify; self host; self hosted; freedom; free to; choice; control over
""",
    "cheap": """
free; free of charge; cheap; cheaper; cheapest; cost; costs; fraction; fraction of the cost; tenth; affordable; afford; save; saves; savings; price; prices; pricing; expensive; costly; inexpensive; low cost; budget; bill; per token; at no cost
""",
    "build": """
innovation; innovate; innovative; innovators; ecosystem; ecosystems; community; communities; contribute; contributors; contributions; collaborate; collaboration; collaborative; build on; built on; builds on; building on; build upon; developers; developer; startup; startups; start up; start ups; entrepreneurs; small companies; small businesses; progress; faster; accelerate; accelerates; speed; breakthroughs; improve; improves; improved; improvements; together; shoulders of giants; hackers; hobbyists; creativity; competition; compete; talent; engineers; vibrant; experimentation; tinkering; new ideas; iterate
""",
    "gift": """
gift; present; thank; thanks; grateful; applaud; congratulations; kudos; hats off; respect; admire; bravo; welcome; glad; delighted; proud; proudly; excited; thrilled; honour; honor; generous; generosity; celebrate; celebrating; love; great; amazing; wonderful; incredible; impressive; impressed
""",
    "washing": """
open washing; openwashing; open in name only; not open source; isn't open source; not really open; not truly open; aren't open source; truly open; fully open; real open source; true open source; definition; definitions; the term; call it open; calling it open; calls itself open; so called open; misleading; restrictions on use; acceptable use; licence; license; licences; licenses; licensing; terms; training data; no data; only the weights; just the weights; name; misnomer; osi; open source initiative; source available; non commercial; noncommercial; field of use
""",
    "change": """
mistake; we were wrong; was wrong; changed our mind; change our mind; used to; no longer; from now on; going forward; rethink; reverse; reversed; reversal; turn; turned; moving away; moving towards; moving toward; return to; back to; shift; shifted; strategy; switched; switching; switch to; moved to; abandon; abandoned; gave up; new approach; different; originally; founded; founding; mission; promise; promised; betrayed; betrayal; was meant to; supposed to be; started as; become; became
""",
    "launch": """
today; announce; announced; announcing; launch; launches; launched; launching; releasing; released; available; available now; available today; available for; under the apache; under the mit; permissive; permissive licence; permissive license; download; downloaded; downloads; hugging face; repository; github; weights; parameters; version; versions; family; series; coming weeks; coming months; later this year; next week; next month; this year; soon
""",
    "rules": """
ban; bans; banned; regulate; regulation; regulations; regulator; regulators; legislation; law; laws; lawmakers; bill; act; congress; senate; senators; parliament; government; governments; liability; liable; license; licensing; moratorium; veto; vetoed; exempt; exemption; loophole; restrict; restriction; restrictions; prohibit; outlaw; criminalize; illegal; permission; approval; policy; policymakers; rule; rules; mandate; executive order; treaty; threshold; thresholds; red tape; compliance; commission; agency; washington; brussels; sb
""",
    "care": """
careful; carefully; cautious; caution; responsibly; responsible; gradually; staged; evaluation; evaluations; evaluate; test; tests; tested; testing; red team; red teaming; threshold; safeguards; mitigations; preparedness; framework; capability; capabilities; dangerous capabilities; sufficiently; precaution; precautionary; delay; delayed; postponed; not ready; not yet; wait; until; unless; before
""",
}
