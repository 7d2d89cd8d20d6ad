"""Data: more given names that tell a gender, mostly from outside of western Europe and North America. No logic."""

from __future__ import annotations

MALE = frozenset(
    """aarav abayomi abdallah abdelaziz abdelkader abdirahman abdoulaye abdulaziz abdulla abdulrahman abhijit abhishek
    abiodun abraão achim adama adel adil aditya adnan adolphe afonso agostino ahmad ahmet ajay ajit akash akbar
    akeem akihiko akin akinwumi akio akira akshay albin alejo alessio alhaji alim alireza aloysius altan amadi
    amar amjad amr anatole anatolii andile andriy andrzej andré andrés anh anis ankit anouar ansar anselmo
    anurag anwar aram arash ardeshir arif aritz armen arsen artem arthit artur arun aryeh asad asaf asamoah
    asante asghar ashraf asif asim aslan atanas atif atsushi attila augusto austen avner avraham ayman ayo
    ayodele ayub azim azmi babacar babak babatunde badr baha bahram bakari bakary baldwin baltasar balázs
    bambang banele barnabas barnaby bartolomé bartosz bassam battista bayo behrouz bekele bendik beniamino berat
    berhane berk bernhard bheki bienvenu bikram birger biswas björn blaise boaz bodo bojan bolanle boniface
    borja boubacar boutros branimir branko burak burhan busisa caetano caio candido caspian cees celso cem chaim
    chandan charalampos charbel charly cheikh chetan chibuike chibuzo chidera chijioke chikezie chima chimezie
    chinedu chinonso chinua chukwudi chukwuemeka chukwuma ciprian cipriano ciro claus cleiton cobus cosimo
    costas cristobal cristóbal cuauhtémoc cuthbert czesław cássio daisuke dalibor damilola damir damjan damola
    danilo daoud dara daud davi davor dawid dawit dayo declan deji demba demetrio dennison deon devendra dhruv
    diarmuid didac dilip dimas dimitar dimitrios dinesh diogo dirceu djibril dmytro domenico domingo domingos
    donato dong-hyun dragan draško dušan dénes eamonn ebele ebenezer ebrahim edem edgardo edson efe efosa efrain
    eiji ekene ekrem eladio elbert eliezer eliseo elkanah elvin emeric emin emmerich emmerson emre enda endre
    eneko ephrem eray ercan erdal eren erhan eriksen erion ermanno erol ersin esa eugen eugenio eusebio everton
    evgeny exequiel eyal ezequiel fadi fahad fahd fahim faiz faizal fakhri farhad farid farouk fathi faustino
    fawad fawzi femi ferdi ferenc ferhat fernão ferran feyisa fiachra fiifi fikret fintan firas firdaus flavio
    flemming florin folarin fouad francesco frans frantisek františek freddie fuad fumio fyodor gabor gagan
    ganesh gaurav gautam gbenga gebre genaro gennaro georgi georgy geraint gerardus germán gervase ghassan
    gheorghe ghulam giacomo gilad gilles gintaras gobind godwin gopal goutam govind graciano guilherme guillem
    guillermo gurpreet gustavus gwilym gyorgy györgy gábor gökhan habib hadi hafiz haider haim haitham hajime
    hakan hakeem halil hamad hamed hamidou hani hany haris harish haroun haruto hasan hashim hassane hatem
    hayato haydar heber heikki helder henrique heriberto hernan hernán hesham hikaru hiroki hiroyuki hisashi
    hisham hitoshi houssam hovhannes hristo hsien hussain huy hyun-woo håkon hüseyin iago iain ibrahima ichabod
    idrissa ifan iftikhar ignacy ignazio ihor ikaika ilhan ilias ilija ilir ilmari ilyas imad imre inaki
    indrajit inigo ioan ioannis iosif ippolito iqbal irfan irwin isamu isao isidoro isidro iskander ismaila
    issam itai itamar iulian ivica iwan iyad izaak iñaki iñigo jaakko jaap jabulani jacinto jacopo jadon jafar
    jagdish jaideep jakob jakub jalal jamaal jamshid jano jari jarnail jaroslaw jarosław jassim jaswinder jatin
    javad javed jean-claude jean-françois jean-marc jean-michel jean-paul jean-philippe jean-pierre jean-yves
    jelle jeroen jerónimo jesper jesús jignesh jihad jiro jiří joaquín jochem jochen joenni joji jomo joost
    josafat josué josé jovan jozef joão juanjo juha juho jukka julián jung-ho junichi jurgis juri jussi juwan
    jyoti jóhann józef jörg jānis kaan kabir kader kadir kagiso kaito kaled kalle kaloyan kamau kambiz kamran
    kanye kaoru karan karsten karthik kartik kasim kasimir katsuo kaushik kayode kazim kazuki kazuo keiji keita
    kelechi kemal kenan kenichi kenta kerem keshav keva khaled khalil khanh khoa khosrow kimani kiranjit kiril
    kirill kiyoshi klemens kobby kobina koen koffi koichi koji kolade komla korhan kostas krzysztof kunal kunle
    kurosh kushal kwadwo kwaku kweku kyrylo ladislav lal lamine lanre lars-erik lateef laurens laurenz lauri
    laxman laz leandro lebo lech leevi leonel leonid leopoldo lerato lesedi leszek levent liban liborio linford
    linh lisandro ljubomir lluis lluís lorand loris loïc luan lubomir luiz luka luís lwazi lászló lúcio macario
    maciej madan madhav magomed mahdi maher mahesh mahmoud mahmud majid makoto malachi malcom mamadou mandeep
    mandla manish manoel manoj mansour manu marat marcelino marcell marcio marek marijn marinus marlo marouane
    marsel martijn martín marwan masaki masamune masao masashi masoud mateusz matija mats matus matyas matías
    mauro mbongeni mboya mehmet mehran mendel menno mensah mert meseret meshack metin micael michal michalis
    michał michiel mihail mihály mikkel mikko miklós milad milind milovan minas minh minoru mircea mirko miro
    mirza mitsuo mladen moana moazzam modibo modou mohan mohit mohsin moktar mongezi mordechai moshe mostafa
    motaz moussa mpho msizi mthunzi muammar mubarak mudiaga muhammed muhannad mukesh munir murad murat murtaza
    musa musab mustapha mutasim muthoni mykola mzwandile márcio nabil nacho nadim nadir naeem nagesh naguib
    nahum naji najib namdi nand narayan narendra naresh naseem nasir naveen navneet nazim nazir necati nelio
    nenad nicanor niclas nicolau nicolás nikolas nikolay nima nir niraj nirmal nishant nitin niyi njabulo
    njoroge nnamdi noboru norberto norihiro nouri nsikak numan nuno nuri obafemi obinna ochieng octave odhiambo
    ofer ofori ogün oisín okechukwu okello oktay olabisi olabode oladipo olafur olamide olasunkanmi oleksandr
    oleksiy olekszandr olisa olivér oluwaseun oluwatobi omer omid onur onyekachi oran ordoño oren orhan oriol
    osagie osgood osumane otavio ousmane ovidiu oyelaran ozan paavo pankaj paolo pascual patrício paulino paweł
    pedram petr petrus petteri philipp phineas phuong piet pinchas pio piyush plamen prabhat pradeep prasad
    prashant pratap pratik praveen predrag prem przemysław pál péter qasim quique rabih rachid radhi radomir
    radoslav rafał raffi rafiq raghavendra raghu rahim rahmat raimo raimund rajan rajendra rajiva rajni rakesh
    rakim raman rami ramin ramón ranulph raphael raphaël rashad ratan ravindra rayan raymundo razvan refik regis
    rehan reijo reinaldo reino remigio reshad reuven reza ricardinho ridha rigoberto rikard riku rinaldo rodolfo
    rodrigo rodrigue rogelio rogerio rogério roi rolando romulo ronaldo roni rostam rostislav rouven ruan rubén
    rufino rui ruslan rustam ryo ryota saad sabri sachin sadio safwan saif sakari sakib salah saleem saleh salem
    salih salim salomon sameer sami samson samuli samy sandeep sandile sandor sandro sani santeri santino
    santosh sardar sarkis sasan satish satoru satyajit saurabh saverio sebastián segun seiji selcuk selim selçuk
    semih senthil seong-min serdar sergey sergio servando severin seyed shabir shadrack shafiq shahid shahin
    shahram shakir shankar sharad sharif shashank shashi shaukat shehu sherif shigeru shimon shinji shinya shiro
    shlomo shoaib shreyas shuichi shuji shunsuke siavash siddharth sidi sikandar silvestre simbarashe simran
    simão sindre sione sipho siyabonga sizwe slavko sohail somchai somsak soumaila spyros stanislaw stanisław
    stavros stelios stephan stijn stipe stéphane subhash sudhir sukhdev sulaiman suleiman suman sung-ho surendra
    sushant sushil swapnil syed szymon sándor sébastien sérgio süleyman sławomir taavi tadeo tadesse tae-woo
    taha tahir taichi taiwo takashi takeo takumi talal taner tanveer tapiwa tarak taras taro tarun tarō taufik
    tawanda tayo tayyab tedros tekle temitope tendai tenzin teppei teruo tesfaye teuvo teófilo thabiso thanasis
    thanh thiago thibault thuy tiago tigran tihomir tobenna tobi toivo tolga tomer tomoki tomonori tomás tomáš
    torben torkel torquil torstein toshiaki toyin trond trung tsepo tshering tsuneo tuan tugay tuncay tunde
    turki tushar tzvi uche ufuk umesh umut unai uroš usman uwe uzair uğur vaibhav valdemar valentyn valerio
    valeriy valter vardan vasile vasilis vasu vasyl veli venkat venkatesh viggo ville vilém vimal vinayak
    vincenz vincenzo vinícius vipin viraj virender vishal vishnu vitalii vitaly vitor vojtech vojtěch vusi vuyo
    vítor waheed waleed walid wasim wassim wen-hao wiktor willi wiremu witold wojciech wolde władysław xabier
    xolani yaa yacine yahia yair yakov yakubu yaniv yaw yazid yehor yigal yilmaz yitzchak yngve yoav yohannes
    yonas yonatan yosef yoshi yoshihiro yoshio younes yousef youssouf yudi yunus yuta yuto zahid zakaria zaki
    zakir zaven zayd zdravko zeev zenon zhivko ziyad zoltán zoravar zubair zulfiqar zvi zvonimir álvaro édouard
    ömer özgür łukasz""".split()
)
FEMALE = frozenset(
    """aadhya aarti abebech abeni abimbola abiodun adanna adebola adenike adina aditi adjoa adunni adwoa afaf afsaneh
    agnese ahlam ahoo aicha aida aigul aishwarya aitana aiyana akemi akiko akira akua alaa alejandrina alena
    aletta alfonsina alima aline aliza altagracia althea amal amalie amani amanthi ambreen ameera aminata amna
    amparo amrita amruta amélie anahit anamika anaya anaïs andrée anele angeles anh anila anjali anju ankita
    annalisa anneli anniken annukka ansa antje antonella anuja anuradha anvi anzhela aparna apoorva araba
    arabela aranka archana arezou arpita arzu asako asami aslı asmaa asmita asuka atefeh atsuko aurélie
    auxiliadora avani aviva awa ayaan ayaka ayako ayanda ayelet ayla ayo ayodele ayse ayu ayşe azadeh aziza azra
    aïcha aïssata bahareh bahija banu barbora basma batya begoña begum belma belén benazir berit berivan
    bernadett bernardine betül beáta bhavna bich bilge biljana binta birgül bisi blaženka blerta boglárka
    bolanle božena branka bronagh bukola burcu bushra busisiwe bärbel camelia candelaria caoimhe carme carmina
    caterina celestina chanda chandrika charu chiaki chidera chie chiho chinenye chinonso chinyere chipo chiyo
    chizoba chloé choukri chryssa clélia consolata constantina corazon cosmina cécile célia dagmara dalal
    damilola danai danijela danuše daphna daryna deepika deepti delal delphina demet deqa dessislava dhivya
    dilara dilek dilip dilnoza dima dimitra dinara dipa divya dominika dorit dorota dorothée dosha ebele ebru
    ece edit eftychia efua eirini ekua elaheh eleftheria elham elia elida elizabet eliška elmira elnaz elsbeth
    emine emőke endah enikő erzsébet esi esin esma esra eszter ethne euridice evanthia evgenia evita ewelina
    fadila fadumo fadwa faiza falguni farhana farida fariha farnaz farzana fatemeh fathia fatma fatmata fatou
    fedora felicidad ferdous fereshteh feride fikriye filipa filiz firdaus firoozeh florentina folake folarin
    folasade forough fotini frederique fredrika fruzsina frédérique fumika füsun gabrijela galia galit gauri
    gayatri gaëlle geeta geneviève georgeta ghada ghazal gifty giorgina gizem graciela grażyna gulnara gunjan
    gurpreet gönül gülay gülşen güzin hadia hadiza hafsa hafsah halina hamida hanae hanan hande harini haruka
    haruko hasina hatice hawa heba hedvig hemlata henriikka herlinda hessa hiba hikaru hila hilal hiroko hitomi
    hoda houda hristina hyun-jung iben idoia idoya ifeoma ifeyinwa iffat ilaria ilka ilknur illari imane inbal
    ingunn inkeri inés inês iqbal iqra iracema irem irini irmgard irén ismat isra itziar iulia iveta ivett ivona
    izabela izumi işıl jaana jagoda jahnavi jalila jamileh jaqueline jasmina jaswinder jaya jayanthi jayashree
    jean-marie jelka jiayi jindřiška jitka joana jolana jolanta jomana josefine josune jovana joyeeta judit
    julita jumana junko jutta jyothi jyoti kagiso kalpana kaltrina kanako kanchana kaori kaoru karima karolína
    kateryna kavita kavitha kayoko kazuko kebede kelechi keziah khadijah khadiza khanh khensani kiranjit kiriko
    klaudia klavdiya klára kseniya kunti kylie kübra ladan lakshmi lalita lamia lata lateefah latifa laxmi layla
    leda leilah lekha lene lenka leocadia lerato lesedi lesley letizia leyla leïla liat lidija lieke liesbeth
    lieselotte liisa lilas liliane lilit limor lindiwe linh liora ljiljana ljubica ljudmila loubna luciane
    lucila lucrezia lucía ludivine ludovica lujain luljeta luz lwiza lyudmila léa lýdia macarena machiko madhavi
    madhuri mafalda maha mahnaz mahsa maite maitê makena makoto malgorzata malika mamta manal mandeep manisha
    manju manjula marialena mariama maribel marielena marijke mariko marilena marita maritza mariya marjan
    marjolein marjut marwa maryna maría masako masami masuma matea matsuko mayra mayuri maïté małgorzata mbali
    meenakshi meghna mehwish mei-ling meital melike meltem menna mentewab merav meryem meseret mesut michiko
    midori mieke miglena mihaela mihaly mihoko miki milagros milica milka minako minh miriama mirjam mirjana
    miroslava misaki mitra mitsuko miyuki moana mojgan momoko moni monira mounia mridula mukami munira mwanajuma
    mária märta mónica müge nabila nadezhda nadifa nafisa nagisa nahid naila najat najla nalini namrata nandini
    nandita naoko narges nargis nasreen nasrin natalija nataša nathalie natsuki natsuko natália nausheen navneet
    nawal nayantara nazanin nazlı nazneen ndileka neelam neelima neema nela nermin nesrin nezha nhung nidhi
    nihal niharika nilofar nilüfer nima nirmala nirupama nisreen nitya nkechi nneka nobuko nokuthula noluthando
    nomsa nomvula nonhlanhla nouf noura nourah nozomi noémi nthabiseng nurit nurul nuzhat nwanneka nyambura
    nyokabi obiageli ofra olabisi olamide olena olesya olivera olufunke oluwaseun oluwatobi omolara onyinye orit
    ornella otilia oumou oyelaran oyinkan palesa pallavi palwasha paraskevi parvathi parvati parvin patrycja
    pelin petya phuong pinar piroska pooja poonam pouneh prachi pratibha preeti prerna pritha priyanka puja
    purnima pınar queralt rabia radha radhika radka radmila rajni raluca rania ranjana rashida rashmi ratna
    razan reem rehana reiko rejoice rekha renu reshma reyhan ridha riitta rina rinku ritu riya rocío roghayeh
    romina roni roopa rosalía rosaura roshni roya rozalia ruchi rukhsana rukmini rumana runa rupa rutendo
    ruxandra ruža rūta saara saba sabeen sabiha sachiko sadaf sadako safa safia safiya sahar sahra saida saima
    sakura salimata saloni samina samiya sanae sandhya sangeeta sanja saori saoussen sapna saraswati saswati
    satu saule savita sawsan sayaka sayuri scholastica sedef seema seiko sejal selam selin semra senait sengül
    serap serpil setareh sevda sevgi sevinç seyran shabana shabnam shaista shakuntala shalini shanta shanthi
    sharifa sharmila shashi shazia sheetal shefali shehla sherin shikha shilpa shima shira shizuka shobha
    shoshana shraddha shruti shubha shukria shulamit sihem simran simrit sinazo sita sithembile siti slavica
    smita sneha snežana soheila sona sonal sonali sorina soukaina soumaya sridevi stanislava stavroula stefka
    subhadra suchitra sudha suhair sujata sultana sumaiya suman sumire sumitra surabhi sushma svitlana swati
    szilvia tabassum tahira tahmina taina taiwo takako tamanna tamiko tanja tanuja tanvi taraneh tasneem tatyana
    tejal temitope temperance tenzin teresita thanh thanuja theodosia thoko thokozile thuy tijana tirza titilayo
    tiwa tomoko tomomi trang tsehay tshering tsitsi tuulikki tuğba tülay tünde ubah uju uljana ulrike umaima
    unathi unoma urmila usha uzma vaishali valentyna vandana varsha varvara vasanthi vasiliki veli veslemøy
    vidya vijaya vimala violeta viorica virág viveca věra wafa wambui wambura wanjiku wanjiru warda weronika
    wiebke winnie wioletta xanthe yaa yalda yamini yamuna yasemin yesenia yetunde yewande yordanka yoselin
    yoshie yuka yukari yumiko yusra zahira zanele zaynab zdenka zeenat zehra zeynep ziva zlata zodwa zohra
    zohreh zorica zoya zsuzsa zsuzsanna zsófia zubaida zukiswa zuleika zulema zuzanna ágnes ángela çiğdem édith
    élise élodie đurđica štěpánka""".split()
)
