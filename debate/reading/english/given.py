"""Data: given names that tell a gender, for pronouns with two candidates. No logic."""

from __future__ import annotations

MALE = frozenset(
    """aaron abdul abraham adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali allen amadou amir andre andreas andrei andrew andy
    angus anthony antonio arjun arnold arthur arvind ash austin barack barry bart bashir ben benjamin bernard bernie bertrand bill billy bjorn
    bob bobby boris brad bram brandon brendan brent brett brian bruce bruno bryan caleb callum cameron carl carlos cesar charles charlie
    chester chris christian christopher chuck clarence clement clive colin connor conrad corey craig curtis cyrus damian dan daniel danny
    dario darius darren dave david dean demis dennis derek desmond dick diego dmitri dmitry dominic don donald doug douglas duncan dwayne
    dwight dylan earl ed eddie eduardo edward edwin eli elias elijah elliot elon emeka emmanuel enrique eric erik ernest ethan eugene
    evan ewan farrukh felix ferdinand fergus fernando filip finn francis francisco frank franz fred frederick gabriel gareth garry gary gaspard gavin
    geoff geoffrey george gerald gerard giles giovanni glen glenn gordon graham grant greg gregory guillaume gus gustav guy hamid hamish hank hans
    harold harry harvey hassan heinrich henri henrik henry herbert herman hector hiroshi howard hugh hugo hussein ian ibrahim igor ikenna isaac ivan
    ivo jack jacob jacques jake james jamie jan jared jason javier jay jean-baptiste jean-luc jeff jeffrey jens jeppe jeremy jerome jerry jesse jesus jim
    jimmy joaquim joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan julian julius jurgen justin
    karim karl keith ken kenneth kev kevin khalid kirk klaus konrad kumar kurt kyle lamar lance larry lars lawrence lee leo leon leonard leopold
    leroy lester liam lloyd lorcan lorenzo lou louis luca lucas lucho ludwig luigi luis lukas luke magnus malcolm manuel marc marcel marco marcus mario
    mark markus martin marty marvin mason mateo matt matteo matthew matthias maurice max maxim mehdi michael michel miguel mike mikhail miles
    milton mitch mitchell mitt mohamed mohammad mohammed morgan moritz morris murray mustafa nasser nathan nathaniel ned neil nelson newt nicholas
    nick nicolas nigel niklas noah noel norman olaf oleg oliver omar oscar osei otto owen pablo patrick paul pavel pedro percy pete peter phil philip
    philippe pierre quentin quirin rafael raghav raj rajesh ralph ramon randy rashid raul ravi ray raymond reggie reid reinhard ricardo richard rick
    rob robert roberto robin rod roderick rodney roger roland roman ron ronald rory ross roy ruben rudy rudolf rupert russ russell ryan salman sam samir
    samuel sanjay sanjeev satya scott sean sebastian sefton serge sergei seth shane shaun sid sidney silas simon skip stan stanley stefan stellan stephen
    steve steven stewart stuart sundar sunil sven tariq ted terence terrence terry thabo theo theodore thomas tim timothy tobias todd tom tommy tony travis
    trevor tristan tyler tyrone ulrich umar uri vernon victor viktor vikram vince vincent vivek vladimir walter warren wayne wendell wesley wilhelm will
    william win winston wolfgang xavier yann yannick yasir yoshua yuri yusuf zachary zack ziad neil mitt marco ted jeb reince paul harry
    kaine pence barack""".split()
)
FEMALE = frozenset(
    """abigail ada adele adriana agata agnes agnieszka aisha alana alexandra alexis alice alicia alina alison allison amanda amber amelia amina amy ana
    anastasia andrea angela angelina anita anja ann anna anne anneliese annelise annette annie antonia april ariana ashley astrid audrey aurora ava
    barbara beatrice beatriz becky bella belinda bernadette beth bethany betty bev beverley beverly bianca birgit bonnie brenda bridget brigitte brita brittany
    camila camilla candace carla carly carmen carol carole carolina caroline carolyn cassandra catalina catherine cathy cecilia celeste celia charlotte
    chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie constance consuelo corinne courtney cynthia daisy
    dana daniela daphne dawn deborah debbie deirdre delia denise diana diane dina dolores donna dora doris dorothy dottie edith edna eileen elaine eleanor
    elena elisabeth elise elizabeth ella ellen ellie eloise elsa elsie emily emma erica erika erin esme estelle esther eugenia eva evangeline eve
    evelyn faith fatima fatoumata fay felicity fern fiona flora florence frances francesca freya gabriela gabriella gabrielle gail gemma georgia georgina
    geraldine gertrude gina ginny giulia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn gwenllian hana hannah harriet hazel heather
    heidi helen helena helga henrietta hilary hillary hope ida ilse imogen ines ingeborg ingrid irene iris irina irma isabel isabella isabelle isla ivana
    ivanka jackie jacqueline jade jamila jan jane janet janice janine jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna
    joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kamala karen karin karla kate katerina katharine katherine
    kathleen kathryn kathy katie katrina kay kayla keiko kelly kellyanne kim kirsten kirsty kristen kristin kristina laila lana lara latoya laura lauren
    lavinia leah leila lena leslie leticia lila lillian lily linda lindsay lisa liz liza lois loretta lori lorraine louise lucia lucille lucinda lucy ludmila
    lydia lynn mabel madeleine madeline madison maggie mandy manuela mara marcia margaret margarita margot marguerite maria mariam marian marianne marie
    marina marisela marisol marjorie marlene marta martha martina mary matilda maude maureen maxine maya meera meg megan melania melanie melinda melissa
    mercedes meredith mia michaela michele michelle mildred mimi mina mira miranda miriam moira molly mona monica monique muriel myra myrtle nadia nadine
    nancy naomi natalia natalie natasha nell nicola nicole nina nita noor nora norma odalys odette olga olive olivia ophelia ottoline paige pam pamela parisa patricia
    patsy patty paula pauline pearl peggy penelope penny petra philippa phoebe phyllis pippa polly priscilla priya rachel ramona rebecca regina renata rhoda renee renske rita
    roberta rosa rosalind rosanna rose roseanne rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sandy sara sarah sasha saskia selena
    selma serena shannon sharon shaz sheila shelley shirley sigrid simone sofia solvei sonia sophia sophie stacey stacy stella stephanie sue summer sunita sunniva susan
    susanna susie suzanne sybil sylvia tabitha tamara tammy tania tanya tara tasha tatiana teresa tess thandiwe thelma theresa tiffany tina toni tracey tracy trisha trudy
    ursula valentina valerie vanessa vera verity veronica vicky victoria viola violet virginia vivian viviana wanda wendy whitney wilhelmina willa winifred xiomara
    yasmin yolanda yvette yvonne zara zelda zoe kellyanne huma donna debbie hillary chelsea fei-fei mira daniela""".split()
)
ALL = MALE | FEMALE
