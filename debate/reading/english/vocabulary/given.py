"""Data: given names that tell a gender, for pronouns with two candidates. No logic."""

from __future__ import annotations

from debate.reading.english.vocabulary import given_abroad

MALE = frozenset(
    """aarne aaron abbas abdul abdullah abel abraham abu adam adebayo adolfo adrian agustin ahmed aidan aksel alain alan
    alasdair alastair albert albrecht aldo alejandro aleksander aleksandr alessandro alex alexander alexandre alexei alfonso
    alfred alfredo ali alistair allen alois alonso alvaro amadeus amadou ambrose amir amit amos anand anatoly anders andre
    andreas andrei andrej andrew andy angus anil ansel anselm anthony antoine anton antonin antonio archibald archie ari ariel
    arjun armand armando arne arno arnold arthur arvid arvind asa ash ashok atticus auguste augustin aurelio austin avi axel
    aziz baptiste barack barney barry bart bartholomew bashir basil bastian beau ben benedict benedikt benito benjamin
    bennett benoit bernard bernie bertram bertrand bilal bill billy bjarne bjorn blaine bob bobby bogdan boris boyd brad
    bram brandon braxton brendan brent brett brian brock bruce bruno bryan bryce buck byron cal caleb callum calvin cameron
    carl carlo carlos carlton casimir caspar cedric cesar chad charles charlie chester chidi chike chris christian christoph
    christophe christopher chuck cillian clarence claude claudio clay clayton clement cliff clifford clint clive cody colby
    cole colin colm conall conan connor conrad constantin corey cormac cory cosmo craig crispin cristian cristiano curt
    curtis cyril cyrus dag damian damien damon dan daniel danny dante dario darius darnell darrell darren darryl darwin
    daryl dashiell dave david davide dean deepak delbert demetrius demis dennis denny denzel derek dermot deshawn desmond
    devin dexter dick didier diederik diego dieter dietrich dimitri dirk dmitri dmitrii dmitry dominic don donal donald
    donovan dorian doug douglas doyle duane duncan dwayne dwight dylan eamon earl earnest eberhard eckhart ed eddie eddy
    edgar edmund eduard eduardo edward edwin efraim egil einar eirik ekow eldon eli elias elijah elliot elmer elon eloy
    elvis emanuel emeka emil emile emilio emmanuel emmet ennio enrique enzo ephraim eric erich erik erling ernest ernesto
    ernst ervin esteban ethan etienne eugene eustace evan everett ewan ezekiel ezra fabian fabio fabrice faisal farrukh
    fausto federico fedor felipe felix ferdinand fergus fernando fidel filip finlay finn finnian fitz fletcher florian floyd
    francis francisco franco francois frank franz fred frederic frederick frederik fredrik friedrich fritz gabriel gaetan
    galen gareth garrett garry gary gaspar gaspard gaston gavin gene gennady geoff geoffrey georg george georges georgios
    gerald gerard gerardo gerhard germain gerrit gianluca gideon gil gilbert gilberto giles gino giorgio giovanni giuseppe
    glen glenn glyn godfrey gonzalo goran gordon gottfried graeme graham grant greg gregor gregorio gregory grigory grover
    guido guillaume gunnar gunther gus gustav gustavo guy hal halvard hamid hamish hamza hank hannes hans hansel hardik
    harlan harland harman harold harry haruki harvey hassan havel heath hector heiko heinrich heinz helmut henning henri
    henrik henry henryk herbert heribert herman hermann hideo hieronymus hilario hiram hiroshi hjalmar holger homer horace
    horatio horst howard hubert hugh hugo humberto humphrey hussein ian ibrahim ichiro idris ignacio ignatius igor ikenna
    ilan ilya imran indra ingmar ingvar irvin irving isaac isaiah ishaan ishmael isidore ismael ismail istvan ivan ivar ivo
    jabari jack jacob jacques jaime jake jalen jamal james jamie jan janusz jared jaroslav jarrett jarvis jason jasper
    javier jay jean-baptiste jean-luc jeb jed jeff jefferson jeffrey jens jeppe jerald jeremiah jeremy jermaine jerome jerry
    jerzy jesse jesus jethro jim jimmy joachim joao joaquim joaquin joe joel joerg johan johann johannes john john-paul
    johnny jon jonah jonas jonathan jonathon jonny jordan jorg jorge joris jose josef joseph josh joshua josiah juan jules
    julian julio julius junior jurgen justin kai kaine kamal kareem karel karim karl karl-heinz kaspar kasper keanu keiran
    keith kelvin ken kendrick kenji kenneth kent kev kevin khalid kieran killian kingsley kip kirk klaas klaus knut kofi
    kojo konrad konstantin krishna kristian kristof kumar kurt kwabena kwame kwasi kyle lachlan laird lalo lamar lamont
    lance lando langston larry lars laszlo laurence laurent lawrence lazaro leander lee leif leland lemuel lennart lennox
    leo leon leonard leonardo leonidas leopold leroy lester lev levi lex liam lieven linus lionel lloyd lorcan lorenzo lorne
    lothar lou louis luca lucas lucho lucian lucien lucius ludo ludovic ludwig luigi luis lukas luke luther lyle lyndon mack
    magnus maksim malcolm malik manfred manny manuel marc marcel marcelo marcin marco marcus mariano mario mark markus
    marlon marshall martin marty marvin mason mateo mathias mathieu matt matteo matthew matthias matthijs maurice maurizio
    max maxim maximilian maxwell maynard mehdi melvin merlin merrill mervyn micah michael michel mickey miguel mihai mikael
    mike mikel mikhail miklos milan miles milo miloš milton miroslav mitch mitchell mitt mohamed mohammad mohammed mohsen
    moises monty mordecai morgan moritz morris morten moses muhammad murphy murray mustafa nasser nathan nathaniel naveed
    navin ned neil nelson nestor nevil neville newt niall nicholas nick nicolas nicolo niels nigel nikhil nikita niklas niko
    nikola nikolai nikolaus nikos nils noah noam nobu noel nolan norbert norm norman octavio odin odysseus olaf olav ole
    oleg oliver olivier olof omar omari orlando orson orville osama oscar osei oskar osman osvaldo otis otmar otto ove owen
    pablo pascal patricio patrick patrik paul paulo paulus pavel pawel payton pedro pekka pence percival percy petar pete
    peter peyton phil philip philippe pierce pierre piers pieter pietro pim piotr prakash pranav quentin quincy quinton
    quirin radek radovan radu rafael rafe raffaele raghav raheem rahul rainer raj rajeev rajesh rajiv ralph ramesh ramiro
    ramon ramsey randy ranjit raoul rasheed rashid rasmus raul ravi ray raymond reece reggie reginald reid reince reinhard
    remy renard rene renzo reuben rex rhett rhodri rhys ricardo rich richard richie rick rico ringo rishi rob robert roberto
    robin rocco rocky rod roderic roderick rodney roger rohan rohit roland rolf rollo romain roman romeo ron ronald ronan
    ronnie rory roscoe ross roy royce ruben rudolf rudolph rudy rufus rune rupert rurik russ russell rusty ruud ryan sadiq
    saeed salman salvador salvatore sam samir samuel sancho sander sanjay sanjeev santiago sascha satoshi satya saul scott
    seamus sean sebastian sebastien sefton selwyn serge sergei serhiy seth seymour shaheen shane shaquille shaun shawn
    sheldon sherman shin shinzo shiv sho sid sidney siegfried sigmund sigurd silas silvio simeon simon sinclair skip
    slobodan soren spencer spiros srinivas stan stanislav stanley stefan stefano steffen stellan stephane stephen sterling
    steve steven stewart stig stuart sumner sundar sunil suresh svante sven sven-erik sylvester tad tadashi tadeusz taj
    takeshi tam tanner tarek tariq tate ted teddy teemu tel teodor teodoro teppo terence terrance terrell terrence terry
    thabo thaddeus theo theodore thierry thijs thomas thorsten tiberius tibor tim timothy tino titus tobiah tobias tobin
    todd todor tom tomas tomasz tomislav tommy tony tor torsten toshi toshiro travis travon trent trevor trey tristan
    tristram truman tucker tudor tuomas tycho tyler tyrone ugo ulf ulises ulrich ulysses umar umberto uri uriah urs vaclav
    valentin valentino valeri vance vasco vasily vaughn vernon vicente victor vidal vidar vijay vikas vikram viktor vinay
    vince vincent vinod virgil vito vittorio vivek vladimir vladislav volker volodymyr wade waldo wally walt walter warner
    warren warwick waylon wayne weldon wendel wendell werner wes wesley wilbur wilfred wilfrid wilhelm will willard willem
    william willis wim win winfield winfried winston wolfgang woodrow wout wyatt xander xavi xavier yahya yann yannick
    yannis yaroslav yasir yasser yehuda yevgeny yitzhak yohan yoshua yossi youssef yukio yuri yusuf yves zac zachary zack
    zane zayn zbigniew zdenek zdeněk zeke zeno ziad ziggy zoltan zoran zubin""".split()
)
FEMALE = frozenset(
    """aaliyah abby abena abigael abigail abiola ada adaeze addison adelaide adele adelina adeline adriana adrianna adrienne
    afua agata agathe agnes agnieszka aiko aileen ailsa aimee aino aisha akosua alana alba alejandra aleksandra alessandra
    alessia alexa alexandra alexandrina alexis alfreda alice alicia alicja alina alisha alison alix aliya allegra allie
    allison alma alva alya ama amalia amanda amara amaya amber amelia amelie ami amina amira amy ana anabel anais anastasia
    anastasiya andrea anette angela angelina angelique angie anika anita anja ann anna annabel annabelle anne anneke
    annelies anneliese annelise annemarie annette annie annika anoushka anthea antonia anya aoife apinya apolline april
    arabella araceli ariadne ariana arielle arlene arlette artemis ashley asma asta astri astrid athena aude audra audrey
    augusta aurelia aurelie aurora ava aya ayesha ayumi azalea babette barbara bea beata beatrice beatriz becky bel belinda
    bella benedetta benedicte berenice bernadette bernice berta bertha beth bethany bettina betty bev beverley beverly
    bianca bianka billie birgit birgitta birte blanca blanche blanka bonita bonnie bozena bree brenda brenna briana brianna
    bridget brigitte brita britney britt brittany brittney bronwyn brooke bruna brynn caitlin calliope cami camila camilla
    candace candice caren caridad carina caris carla carlotta carly carmela carmella carmen carol carole carolina caroline
    carolyn caryn cassandra cassie catalina catarina cate catherine cathy catriona cecile cecilia cecily celeste
    celestine celia celine chandra chanel chantal charlene charlotte charmaine chelsea chelsey cher cheri cheryl cheyenne
    chiara chidinma chika chinwe chioma chloe christa christel christiane christie christina christine chrystal ciara cicely
    cilla cindy claire clara clarice clarissa claudia clea clementine cleo clotilde colette colleen concepcion condoleezza
    connie constance constanza consuelo cora coralie coretta corina corinna corinne cornelia cosima courtney cressida
    cristina cynthia dagmar dagny dahlia daisy dalia damaris dana danica daniela danielle danuta daphne daria darlene davina
    dawn dayna deanna deb debbie deborah debra dee deepa deidre deirdre delfina delia delilah delphine demi denise desdemona
    desiree devi diana diane dina dinah dolores dominique donatella donna dora doreen doris dorothea dorothy dot dottie
    drusilla dulce ebba ebony eda edda edie edith edna edwina effie eileen eimear ekaterina elaina elaine eleanor eleanora
    elena eleni eleonora elfriede eliana elif elin elina elisa elisabeth elisabetta elise eliza elizabeth elke ella ellen
    ellie ellinor elodie eloisa eloise elsa elsie elspeth elvira emanuela emeline emi emiko emilia emily emma enid enya
    erica erika erin erna ernestine esme esmeralda esperanza estela estelle esther ethel etta eudora eugenia eugenie eunice
    euphemia eva evangelina evangeline eve evelina evelyn ewa fabiana fabienne faith fanny farah fatima fatoumata fay faye
    federica fei-fei felicia felicitas felicity feodora fern fernanda fidelma filomena fiona fionnuala flavia fleur flora
    florence floriane florrie frances francesca francine francisca francoise franka franziska freda frederica freya frieda
    fumiko gabriela gabriella gabrielle gaia gail galina gayle gaynor gemma genevieve georgette georgia georgiana georgina
    geraldine geralyn gerda germaine gertrude gianna gigi gilda gillian gina ginny giorgia giovanna gisela giselle gita
    giulia giulietta gladys glenda gloria glynis golda grace grainne greer greta gretchen gretel griselda guadalupe gudrun
    guinevere gunilla gwen gwendolyn gwenllian gwyneth habiba hadley haifa halima halle hana hannah hanne hannelore harriet
    harriett hattie haya hazel heather hedda hedwig hedy heidi heike hela helen helena helene helga heloise henrietta
    henriette hermione hertha hilary hilda hilde hildegard hillary holly honora honorine hope hortense huda huma hyacinth
    ida ieva iga ikram ileana ilona ilse imani imelda imogen ines inga inge ingeborg ingrid ioana iolanda iona irena irene
    irina iris irma isa isabel isabela isabella isabelle isadora ishani isla isolde ivana ivanka ivette ivonne ivy iwona
    jacinda jacinta jackie jaclyn jacqueline jada jade jamila jan jana janae jane janelle janet janice janie janina janine
    jasmin jasmine jaye jayne jean jeanette jeanine jeanne jelena jemima jen jenna jennie jennifer jenny jess jessica jessie
    jill jillian jo joan joann joanna joanne jocelyn jodi jodie johanna jolene jolie josefa josefina josephine josie joy
    joyce juana juanita judith judy julia juliana julianne julie juliet julieta juliette june juno justine kaja kamala
    kamila kara karen kari karin karina karla karolina kasia kate katerina katharina katharine katherine kathleen kathryn
    kathy katia katie katja katrin katrina katy kay kaya kayla keiko kelly kellyanne kelsey kendra kenya keren keri kerry
    khadija kiara kiera kiki kim kimberly kinga kira kirsten kirsty kitty klara kristen kristi kristin kristina krystyna
    kyra lacey laila lana lara larissa latoya laura laurel lauren laurie lavinia lea leah leanne leila leilani lena lenore
    leona leonie leonora leslie leticia lettie lexi lia liana lidia lila lilian liliana lillian lilly lily lina linda
    lindsay lindsey linnea lisa lisbeth liv livia liz liza lizzie loes lois lola lorelei loretta lori lorna lorraine lottie
    louella louisa louise lourdes luana lucia luciana lucie lucille lucinda lucretia lucy ludmila luisa lulu luna lupe
    lupita lydia lyn lynda lynn lynne lyra mabel maddie madeleine madeline madge madison mae maeve magda magdalena maggie
    mai maia maida maire mairead maisie maja malala malin malka mallory mamie mandy manon manuela mara marcella marcia marcy
    margaret margarita margaux margo margot marguerite mari maria mariam marian mariana marianne marie mariela marielle
    marietta marija marika marilyn marina marion mariona marisa marisela marisol marissa marit marjorie marla marlena
    marlene marlis marsha marta martha martina martine mary maryam marzena matilda maud maude maura maureen mavis maxine
    maya mayumi meera meg megan meghan mei melania melanie melba melinda melisande melissa melody mercedes meredith merete
    merle meryl mia michaela michele micheline michelle mila mildred milena millicent millie mimi mina mindy minerva minna
    mira mirabel miranda mirela miriam moira molly mona monica monika monique montserrat morgana moya muriel myra myriam
    myrna myrtle nadege nadia nadine nadja naima nan nancy nanette naomi natalia natalie natasha neda neha nell nella nellie
    nerys nessa netta ngaio ngozi nia niamh nichola nichole nicola nicole nieves nika nina nisha nita noelle noemi noor
    nora norah noreen norma nuala nuria oana octavia odalys odette odile ofelia oksana olga olive olivia olympia oona
    ophelia oriana orla ottilie ottoline padma paige paloma pam pamela pandora paola parisa parveen patricia patsy patti
    patty paula paulette paulina pauline paz pearl peggy penelope penny perpetua petra petronella petunia philippa phillipa
    philomena phoebe phyllis pia pilar piper pippa polly poppy portia primrose prisca priscilla priti priya prunella queenie
    rachael rachel rae raisa ramona rana rani raquel rebecca regina reina renata renate renee renske reva rhea rhiannon
    rhoda rhonda ria rika rita roberta robyn rochelle rosa rosalba rosalia rosalie rosalind rosamund rosanna rosanne rose
    roseanne rosella rosemarie rosemary rosetta rosie roslyn rowena roxana roxanne ruby ruth saanvi sabina sabine sabrina
    sade sadie saga sally salma salome samantha samira sandra sandrine sandy sanna saoirse sara sarah sarai sasha saskia
    savannah scarlett selena selina selma senta seraphina serena shanice shannon shari sharon shaz sheena sheila shelley
    sherri sheryl shirin shirley shona shreya sibyl sidonie sienna sierra sigrid silke silvia simona simone sinead siobhan
    siobhán siri sissel sofia sofie solange solvei solveig sondra sonia sonja sonya sophia sophie soraya stacey stacie stacy
    stefania stefanie stella steph stephanie sue summer sunita sunniva susan susana susanna susannah susanne susie suzanne
    suzette sveta svetlana sybil sylvia sylvie tabitha talia talitha tallulah tamar tamara tamika tammy tamsin tania tanya
    tara taryn tasha tatiana tatjana tawny tegan teodora teresa terri tess tessa thalia thandiwe thea thelma theodora
    theresa therese thomasina tiana tiffany tilda tilly tina toni tonya tori tracey tracy tricia trina trine trinity trish
    trisha trista trixie trudy tuva tyra ulla ulrika una ursula uschi uta valentina valeria valerie vanessa vanja vera
    verena verity verna veronica veronika vesna vicki vicky victoria vida vilma viola violet violette virginia virginie vivi
    vivian viviana vivienne wanda wangari wendy whitney wilhelmina willa willow wilma winifred winona wren ximena xiomara
    yael yana yara yasmeen yasmin yasmina yelena yetta ylva yoko yolanda yoshiko ysabel yuki yuko yulia yumi yvette yvonne
    zadie zahra zainab zara zeinab zelda zena zinnia zita zoe zoey zofia zora zsofia zuzana""".split()
)
MALE |= given_abroad.MALE
FEMALE |= given_abroad.FEMALE
ALL = MALE | FEMALE

EITHER = (MALE & FEMALE) | frozenset(
    """alex alexis andrea ashley avery bailey blair cameron carol casey charlie chris courtney dakota dale dana devon dominique drew
    emerson evelyn finley frankie gabriele hilary jackie jamie jan jean jesse joan jody jordan kai kelly kendall kerry kim laurence
    lee leigh leslie lindsay lindsey lynn marion michele morgan nicola noel parker pat peyton quinn reese rene riley robin rowan
    sacha sam sandy sasha shannon shelby sidney simone stacy sydney taylor terry tracey tracy vivian""".split()
)
"""Given names of men and of women: they tell no gender."""
