"""English words about the question, by what they do in a sentence. Data only; `lexicon.py` tells what each group means.

Phrases are divided by `;` and compared by their stems, so that one form stands for all.
"""

OPEN = """
open source; open sourced; open sourcing; open weight; open weights; open model; open release; open ai model; open science; open research;
open development; open approach; open ecosystem; open access; open technology; open innovation; open licence; open license; open system;
open lab; open foundation model; open frontier model; open llm; openness; openly; in the open; out in the open; free software; freely available;
available weights; public weights; published weights; released weights; free weights; open checkpoint; open path; open route; open community;
open alternative; open version; open ones; open one; open side; open way; open stack; open platform for ai; downloadable; free to download;
free download; free model; oss; foss; permissive licence; permissive license; apache licence; mit license; openly available; opening up; open up;
stay open; kept open; keep it open; keep open; keeping it open; keep them open; remain open; go open; going open; be open; is open; was open; were open;
are open; more open; fully open; truly open; wide open; as open; so open
"""
CLOSED = """
closed source; closed; closed weight; closed model; closed lab; closed system; closed approach; closed api; proprietary; closedness; closing;
api only; api access; behind an api; behind the api; behind a api; through an api; structured access; staged release; staged access; gated; gated access;
vetted access; controlled access; restricted access; behind closed doors; behind a wall; behind a login; behind a paywall; behind glass;
in house; trade secret; secrecy; secret; secretive; keep private; kept private; keep it private; keep secret; kept secret; keep to ourselves;
keep it to ourselves; keep them to ourselves; keep the weights; not to publish; unpublished; not release; not be released; under lock; lock up;
locked up; lock down; locked down; lock away; locked away; locked; keep under lock; hold back; held back; holding back; withhold; withheld; withholding;
black box; rented; rent; renting; subscription; vendor; walled garden; gatekeep; gatekeeper; gatekeeping; gate; keep the lid; hosted; hosted access; guarded
"""
OPENING = """
publish; publishing; publication; release; releasing; share; sharing; give away; giving away; gave away; given away; hand out; handing out; hand over;
hand it to everyone; put out; putting out; post the weights; posting; post; upload; uploading; distribute; distribution; download; downloading; make available;
made available; let anyone; let everyone; let people; available to all; available to everyone; available to anyone; with the world; to the world;
for everyone; in everyone's hands; in the hands of; put it online; on the internet; torrent; run locally; run it locally; run it themselves; run it yourself;
own hardware; own machine; own server; on premise; self host; self hosted; fork; forked; fine tune; modify; build on; inspect; copy; copies; copied; leak;
in public; show the world; to anyone; by anyone; to everyone; proliferation; proliferate; spread
"""
PRAISE = """
good; great; better; best; safer; safe; safest; secure; win; winner; winning; won; beat; succeed; success; thrive; flourish; prevail; triumph; benefit; beneficial; advantage;
strength; strong; essential; vital; crucial; necessary; indispensable; important; valuable; value; useful; help; helps; freedom; free; liberty; democratic; democratize; democracy;
progress; innovation; innovate; accelerate; faster; cheap; cheaper; affordable; trust; trustworthy; trusted; reliable; accountable; future; right side of history; path forward; way forward;
public good; common good; for the better; healthy; healthier; resilient; fair; transparent; transparency; responsible; prudent; wise; sensible; smart;
bright; hope; gift; foundation; backbone; engine; empower; enable; unlock; unleash; improve; fix; defend; defender; protect; proud; love; thank; grateful; celebrate; welcome; works; work best;
lead; leads; leading; ahead; overtake; outperform; surpass; catch up; catching up; caught up; match; matched; inevitable; unstoppable; superior; stronger; lesson of history;
only way; best way; right way; right thing; makes sense; worth; merit; cure; sunlight; reason we; thanks to
"""
BLAME = """
bad; worse; worst; dangerous; danger; danger of; unsafe; risk; risky; risks; threat; threaten; reckless; recklessness; irresponsible; irresponsibly; naive; foolish; stupid; insane; crazy; madness; mistake; wrong;
wrong side of history; error; fail; failure; lose; loses; loser; lost; behind; fall behind; lag; lags; lagging; trail; weak; weaker; inferior; harm; harmful; hurt; abuse; misuse; misused; catastrophe; catastrophic; disaster;
weapon; weapons; bioweapon; bomb; terrorist; terrorists; criminal; criminals; bad actor; bad actors; bad guys; rogue; rogue state; malicious; adversary; adversaries; enemy; enemies; attacker; attackers; attack; scam; fraud; deepfake;
nightmare; problem; problematic; trouble; expensive; costly; cost too much; waste; useless; pointless; myth; lie; illusion; fantasy; delusion; nonsense; excuse; pretext; theatre; theater; red herring; marketing; gimmick; tax on stupidity; iq tax;
monopoly; monopolies; monopolize; cartel; oligopoly; concentrate; concentration; concentration of power; capture; captured; hoard; stifle; stifling; strangle; kill; kills; crush; choke; cripple; chill; chilling; slow; slower;
dependence; dependent; dependency; lock in; vendor lock in; feudal; serf; arrogant; arrogance; selfish; greed; greedy; censorship; censor; afraid; fear; fearmongering; scare; doom; hysteria; undemocratic; unaccountable; opaque; opacity;
obscurity; security through obscurity; cannot be trusted; untrustworthy; hypocrisy; hypocrite; cynical; free rider; freeload; steal; stolen; theft; irreversible; irrevocable; uncontrolled; uncontrollable; out of control;
fragile; dead end; dead; die; doomed; suicide; surrender; handing it; give up; loss; regret; sorry; ashamed; worry; worried; concern; concerned; alarm; alarmed; doubt; skeptical; sceptical
"""
OPPOSE = """
oppose; opposed; opposing; opposition to; against; reject; rejected; refuse; refused; refusal; decline; ban; bans; banned; banning; prohibit; prohibition; prohibited; forbid; forbidden; outlaw; outlawed; criminalize; criminalise; restrict; restricts; restricted;
restriction; restrictions; limit; limits; limited; limiting; curb; curbs; curtail; clamp down; crack down; crackdown; control; controls; export control; export controls; licensing regime; licence requirement; license requirement; require a licence;
halt; stop; pause; moratorium; prevent; block; blocked; blocking; resist; fight; end; avoid; delay; postpone; pull; pull back; withdraw; withdrawn; retreat from; abandon; abandoned; scrap; shut; shut down; recall; remove; take down; punish; penalize; penalise;
regulate away; overregulate; overregulation; red tape; burden; liability; liable; sue; stop pretending; move away from; back away; turn away; prosecute; keep out; deny; denied; deprive
"""
SUPPORT = """
support; supports; supported; back; backed; favour; favor; favors; endorse; advocate; champion; believe in; committed; commit; commitment; promise; pledge; pledged; vow; insist; urge; encourage; promote; should; must; ought; need; needs; have to; want; wants;
prefer; choose; chose; will; keep; continue; intend; plan; deserve; demand; call for; let us; please; allow; allowed; permit; stand for; stick with; bet on; believe; fund; invest; defend; require; mandate
"""
NEGATION = """
not; no; never; n't; cannot; nobody; nothing; none; neither; nor; without; hardly; barely; scarcely; lack; lacks; nowhere; isn't; aren't; wasn't; weren't; don't; doesn't; didn't; won't; wouldn't; shouldn't; couldn't; can't; mustn't; haven't; hasn't; rather than;
instead of; far from; anything but; stop short; no longer; less; least; fewer; unless; myth that; idea that; claim that; notion that; argument that; pretend; so called; supposedly; allegedly; too; wrongly; false; untrue; not true; few
"""
CONTRAST = """
but; however; yet; still; nevertheless; nonetheless; although; though; even though; while; whereas; despite; on the other hand; that said; at the same time; except; only; except that; instead; and yet; then again; both sides; balance; trade off; tradeoff; either; both; neither side; middle; in between; somewhere between; depends; it depends;
nuance; nuanced; not all; some models; case by case; for now; up to a point; to a degree; partly; half
"""
CONDITION = """
if; once; until; provided; as long as; when we; so long as; only if; only when; unless; depending on; subject to; assuming; after testing; threshold; above a; below a; before we; before releasing; conditional; conditions; small models; smaller models; most capable; largest models; some; certain; in time; eventually; gradually; case; where appropriate; on balance; carefully; careful; cautious; cautiously
"""
LEAN_OPEN = """
wrong side of history; path forward; security through obscurity; many eyes; more eyes; regulatory capture; pull up the ladder; pulling up the ladder; pulled up the ladder; no moat; open washing; openwashing; open in name only; not open source; isn't open source; black box; walled garden;
concentration of power; handful of companies; a few companies; a few firms; a handful of; three companies; vendor lock in; democratize; level playing field; standing on the shoulders; linux; printing press; peer review; reproduce; reproducibility; reproducible; check our work; audit it; look inside; look under the hood; inspect; monopolist; monopoly;
incumbent; incumbents; gatekeepers; own hardware; on my own; on our own; on their own; never leaves the building; sovereignty; sovereign; digital sovereignty; public good; commons; freedom to; right to run; export of ideas; information wants to be free; cat is out; already out there; ban math; ban mathematics; big tech; landlord; permission; ask permission; asking permission;
anyone can; everyone can; anyone could; students; hospital; hobbyist; tinker; fork; ladder; toll; toll booth; scaremongering; small companies; start ups; startups; users control; under our control
"""
LEAN_CLOSED = """
pandora; pandora's box; genie; genie out; out of the bottle; nuclear weapons; nuclear; plutonium; uranium; enriched; manhattan project; loaded gun; handing a gun; cannot be recalled; can't recall; can't be recalled; no recall; cannot be undone; can't be undone; no undo; cannot take it back; can't take it back; take back; no patch; can't patch; irreversible; irrevocable; remove the safeguards; strip the safeguards;
stripped; safeguards removed; safety training; remove the safety; guardrails off; fine tuned away; bad actor; bad actors; bioweapon; bioweapons; biological weapon; pathogen; pathogens; smallpox; terrorist; terrorists; child abuse; abuse material; abuse images; revoke; revoke access; monitor use; watch for misuse; cut off; turn it off; switch off; off switch; kill switch; know your customer; adversaries; foreign adversary; rivals; crown jewels; arm our;
gift to; free gift; gave it away; giving it away; irresponsible; reckless; dual use; proliferation; in the wrong hands; wrong hands; anyone with a laptop; anyone with a grudge; teenager; steal; stolen; copycat; copycats; free riders; moat; our investors; recoup; return on investment; red team; not ready; too dangerous; too powerful; too capable; guard; custody; background check; biosecurity; who signs; recipe for
"""
TOPIC = """
model; models; weight; weights; ai; a.i; artificial intelligence; llm; llms; language model; foundation model; frontier; algorithm; checkpoint; checkpoints; parameter; parameters; code; training data; training; chatbot; neural; licence; license; distillation; distill; distilled; api; lab; labs; system; systems; machine learning; gpu; compute; developer; developers; inference; deploy; deployment; benchmark; export; capabilities; superintelligence; agi; repository; hub
"""
ELSEWHERE = """
open office; open minded; open house; open letter; open day; open mic; open air; open plan; open bar; open enrollment; open enrolment; open tournament; open question; open secret; open heart; open market; open sea; open sky; open fire; open window; open door policy; open border; open borders; open until; open at; opens at; opened its; open mind; open account; open position; open seat; open seating; open wound; open road; opening night; opening ceremony; opening hours;
opening bell; closed door meeting; closed deal; deal closed; closed on; closed at; closed higher; closed lower; closed for; closing price; closing bell; closing ceremony; closing argument; closing date; closed road; road closed; case closed; closed session; closed circuit; closed captions; shares closed; stock closed; store closed; school closed; restaurant; stadium; museum; weather; tournament; quarter; football; goal; goalkeeper; recipe book; traffic; bakery; library hours; pool; hotel; airport; bridge; kitchen; garden; nurse; patient; surgery; dinner; coach; season; open championship; us open; french open; open database; database; interest rate; inflation; mortgage
"""
QUOTED = "so called; they say; we are told; we're told; told us; told me; critics say; people say; some say; the argument goes; supposedly; apparently; of course; oh; sure; yeah; right; wonderful; lovely; brilliant; please; what could possibly go wrong; good luck; imagine; how convenient; what a surprise; congratulations"
ABOVE = """
better than; safer than; stronger than; faster than; cheaper than; more than; beat; beats; outperform; outpace; overtake; surpass; ahead of; ahead; overtook; win over; wins; win; won; superior to; exceed; outlast; outcompete; dominate; prevail; eat; eats;
replace; prefer to; preferable to
"""
BELOW = """
worse than; weaker than; slower than; riskier than; more dangerous than; less safe than; inferior to; behind; lag; lags; lagging; trail; trails; trailing; fall behind; falls behind; lose to; loses to; losing to; lost to; catch up; never catch; no match for; years behind; months behind
"""
