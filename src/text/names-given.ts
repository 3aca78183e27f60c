/**
 * Given names that news carries often, folded (`text/names.ts` folds), by the gender that they nearly always have.
 * They tell a person from a place or a group, and "he" from "she"; a name that is missing is only less certain.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const WOMEN = list(`
aleida alejandrina altagracia anelis anisley betsy bexaida bibiana briseida clemencia daineris daniella deisy
delfina delmis deyanira dignora domitila dorotea edelmira eduviges elida emelyn emerita eneida enriqueta ercilia
eufemia eulalia evelia felicitas felipa fermina flavia floriselda geydis griselda guillermina herminia idalia idania
iliana isela isora ivette iveth jacinta jazmin jhexica jimena justina karelia katia kirenia
lais livia loida lucrecia lucely madelin magaly margareth marelis marilin marisela maruja melba mileidy
mireya nereida nidia nohemi nubia oddalis oralia rafaela rosalba rosalinda rufina sahily saira sarai
serafina servanda teresita vania vicenta yamile yaquelin yenisey yerussa yessica yilian yoli yudelkis yuleisy
yuliana yulieta yuneisy yurisleidy zoraida zuleika zulma
andreina caren yorgelis desiree yajaira yulimar maryori
yanelys yanelis yoanis yudinela yamilka yaneth yenisel leyanis lisandra lizandra lisset lissette lissett leidy leydi leidyana mayelin maylin maidelin marisleidis mileydis misleidys niurka niurvis odalis odelaisys onelia sayli saily sissi sulmira dayami danay duanni aniette ienelis mariuska lizbet layda delanis taimir donaida maritza migdalia nelva caridad mirtha mirta haydee zenaida omara digna anamely dariela yuleidys yaima yailin yarelis yisel yudith zulima loredana nayara oneida tomasa rosaida sirley thais yaqueline jaqueline daymi daimi
agata agatha beverly brittany claire courtney debbie donna eileen erin florencia georgina geraldine gwendolyn harriet imogen joanne kimberly lori mandy marilyn michaela
nieves philippa phoebe ramona rebeca soledad maeve nuala luned femke mieke anjali neha hiroko sakura akiko yemi amaka wanjiru achieng njeri nomsa
aaliyah abigail ada adela adelaida adele adriana agnes agnieszka aida aisha aicha alba alejandra alessandra alexandra alice
alicia alina alison allison alma amal amanda amalia amelia amina amira amy ana anabel anastasia andreia angela angelica
angelina angie anita anja anke ann anna anne annette annie antonia antonella ariana astrid audrey aurora ayesha aylin azucena
barbara beatrice beatriz belen belinda berenice bernadette berta bertha beth bethany betty bianca blanca bonnie brenda
bridget brigitte camila camille candace carla carlota carmen carol carolina caroline cassandra catalina catherine cecilia
celia celina charlotte chelsea chiara chloe christina christine cindy clara claudia colleen concepcion consuelo cristina
cynthia daisy dalia daniela danielle daphne dayana deborah debra delia denise diana diane dolores dominique dora doris
dorothy edith elaine elba eleanor elena eleni elif elisa elisabeth eliza elizabeth ella ellen elsa elvira emilia emily emma
erica erika ermila ernestina esmeralda esperanza estefania estela esther eugenia eva evelyn fabiola farah fatima fatou fatoumata
felicia fernanda fiona flor flora florence frances francesca francisca freya frida gabriela gail gemma georgia
gertrude gina giorgia giovanna gisela gladys glenda gloria grace graciela greta gretchen guadalupe gwen haley hannah hanna
heather heidi helen helena helene hilary hilda hope huda ida ileana imelda ines ingrid irene iris irina irma isabel isabella
isabelle ivana ivanka ivonne jacinda jacqueline jamila jane janet janice jasmine jean jeanne jeannette jenna jennifer jenny
jessica jill joan joana joanna jocelyn johanna josefina josephine joy joyce juana juanita judith judy julia juliana julie
juliet kamala karen karina karla kate katharina katherine kathleen kathryn kathy katie katrin kayla keiko kelly
kerry khadija kirsi kirsten kristen kristin kristina latifa laura lauren leah leila lena leonor leslie leticia leyla lidia
liliana lilian lillian linda lisa liudmila liz lizbeth lola lorena loretta lorraine louise lourdes lucia luciana lucila lucy
luisa luz lydia lynn mabel macarena madeleine madison magda magdalena maite malala malia manuela marcela margaret margarita
margot maria mariam mariana marianne maribel marie mariela marina marisa marisol marjorie marlene marta martha martina mary
maryam matilde maureen maya mayra megan melania melanie melinda melissa mercedes meredith michelle milagros mildred
minerva miranda miriam moira molly monica monique myriam nadia nancy naomi natalia natalie natasha nelly nicole nicola nina noelia
nora noor norma nuria odalys ofelia olena olga olivia paloma pamela paola patricia paula paulette paulina
pauline peggy penelope penny petra phyllis pilar pramila priscilla priti priya rachel raquel rebecca regina renata renee
reyna rhonda rita roberta robyn rocio romina rosa rosalia rosalind rosario rose roseanne rosemary roxana ruth sabina sabrina
sally samantha samira sandra sanna sara sarah selena serena shakira sharon sheila shirley sian silvia simone sofia sofie sonia
sonya sophia sophie soraya stacey stella stephanie sue susan susana susanne suzanne svetlana sylvia tamara tania tanya tatiana
teresa tessa thelma theresa tiffany tina tracy trinidad ursula valentina valeria valerie vanessa vera veronica vicky
victoria vilma viola violeta virginia viviana vivian wanda wendy whitney wilma ximena yadira yamila yasmin yelena yesenia
yoani yolanda yulia yvette yvonne zainab zara zoe zoila zulema ngozi chioma adaeze wangari amara elspeth saoirse niamh
aoife sinead priyanka sunita lakshmi indira mei xiomara itziar ainhoa nerea edurne begona inmaculada encarnacion maricela
aanya abena abeba adanna adaobi aditi adjoa adut ajla akosua akua aleksandra alena alexa alketa alyona amaia amani amarachi amel amelie aminata
amparo anahit analia anastasiia anastasiya aneta anett angele angeliki angelika angelique aniela anika annalena anneke annika ansa antje anya aparna
araceli arancha ariadna arlette arta arundhati asa asha ashwini asma assia astou aurelie awa ayaka ayako aydan ayelen aylen aynur aysel aysha ayse
aziza azra basma beatriu bente bettina bich binta birgit birgitta bisi blerta bogdana bozena bridgit brigid bronwyn busisiwe carme carola cecile celeste
celine cesarina chandra chantal charlene charo chen-mei chiamaka chidinma chikondi chinwe chipo chiyo christelle christiane ciara cinthia clare clarisa
claudette cleo clio concetta corinne cornelia dagmar dagny daiana daiane dalila damaris danica danuta darya dayse deepa delphine desiree devi dilma dilnoza
dina divya djamila dorota dorte dragana ebele ebony efua ekaterina elene eleonora elisabet elizabeta elke ellie elodie elsie elvia emilie emine
enid erna ersilia esi eszter etsuko eunice evangelina evgenia ewa ezgi faith fanny farida fatemeh fatmata fatoumatta faye feride filomena fionnuala
firuza fiza franziska frauke friederike fumiko gerda ghada giuliana gita goretti grainne grethe grit gudrun gulnara gulsum habiba hadiza hafsa
hailey hala halima hanan hanne hasna hayat hedwig heike helga hella henriette hilde hildur hira hiromi hortensia huong idoia ieva ilaria ilka ilona ilse
imane inga ingeborg ingunn inna ioana iola ipek isha ishani isidora iva iveta ivy iwona izabela jadwiga jana janina jasmin jasna jelena jenni jette
jharna jihan jin-sook joelle jolanta jorunn josefa jovana judite julianne julieta jutta jyoti kadiatou kaisa kalina kalpana kamila karima karolina
karoline kasia katarina katarzyna kateryna kathrin katja katya kavita kazue keisha khadijah khanh khatuna kinga kiran kirsti klara kristine krystyna ksenia
lale laleh lamia lan larisa larysa lateefa laurence layla leena lidija liesbeth lieke ligia liis lilia liliane lina lindiwe linh lisbeth liv ljiljana
loubna lubna ludmila lyudmila maarit mabinty madalena mafalda magali magdalene maha mahnaz mai maija maja makena malgorzata malika mamta
manal mandisa manjula manon mareike maren marga margarethe margarida margrethe mariama marieke mariella marija marijke marita marjan marketa marlies
marloes martine marwa maryna masha mathilde mawuena maxine mayumi medina megumi mehwish meena meera melis meltem mercy merete meriem mette mihaela
mika milena minna mireia mirela mireille mirjam misaki mona montserrat montse mwajuma nada nadezhda nadine naima najat nana nandini naoko nasreen
nastassia natacha natallia nataliia natalya nayeli nazanin neema nejra nele nelli nesrin nevena ngoc nia nikolina nilufar nino nisha nkechi noemi
noluthando nomvula nong nour nthabiseng nuran nurten nyambura oksana olatz oluwaseun oumou padma panagiota parisa parvati patrycja perla petronela
pia pooja prisca purnima radhika raisa rajni ramatoulaye rana rania rasha ravza razia refilwe reham rekha reyhan rhiannon rigoberta rima rina
roisin roksana romaine roos rosamund roza rukhsana rumana runa ruta ruzica saadia sabiha sabitha sadia safiya sahar saida salma salwa
samia sana sanae sangeeta sanja sanne sarita sarojini satu seda selma selvi semra sevil shabnam shaima shanti sheikha shirin shreya shruti sibel sigrid
silje sille simona sinazo sindisiwe sini siobhan sirin siri sofija solange solveig somaya sonja soojin stanislava stefania stefanie steffi stine sunniva
suad sujata sumaya suzan svitlana swati sylvie tabitha tahira taiwo tamar tamika tamsin tanja tara tatjana tatyana taslima teodora terezija tetiana thabisa
thandi thandiwe theodora thi thuy thora tiina titilayo tove tsitsi tuva ulla ulrike uma ursa usha uta ute vaishali vanja varvara vasiliki veena
verena vesna vibeke vida vigdis viktoria viktoriia vilde violetta virginie wangui wilhelmina wiebke winifred xenia yael yaa yamina yana yara yarisa
yasmine yasmina yevgenia yetunde yoko yukiko yuliia yuliya zahra zaida zaira zakia zanele zdenka zeina zeinab zhanna zinaida zodwa zofia zohra
zora zoya zsuzsa zsofia zuzana
mailen yaneisy yusimi yanet yamilet liset lisbet osleidys dunia zuleica
`);

const MEN = list(`
fabricio facundo huber ever evert lautaro nahuel yasmani alcides aldemar alirio amaury amilkar argenis
arsenio aureliano baldomero bayardo braulio camilo celso cesareo clodomiro crescencio dagoberto deivi diosdado dionisio
edelmiro eleazar eleuterio eliodoro enoc erasmo erick eulogio everardo exequiel feliciano fidencio filiberto florentino
froilan gerson giovanny gumersindo hermes herminio higinio hipolito homero jader jairo janier jenaro jhon
jhonny jhonatan jonatan jovani kendry kenny ladislao laureano leoncio libardo lizardo lorgio marcelino marcial
melquiades otoniel petronilo policarpo prudencio quintin romulo rosendo rubiel rufino sabino salomon saturnino severiano
silverio sixto telmo teodoro teofilo tiburcio timoteo valeriano venancio wilfrido wilman yamil yandy yanier
yasiel yeison yerson yhonatan yoelvis yonatan zacarias
yordan yosvani yasmany yunior yunier yuniel yandier yoel yoelkis osmani osmany osniel orestes reinier reynier roilan roniel walnier yadiel yadier duniesky dayron dairon deivis eliecer eliexer elizardo eloy geobel amado lisandro luisito maceo mijail misael norges oscarito ovidio raudel raydel roberqui vladimiro yerandy yoandi yordanis yordany juliannis angelito aniel andro asdrubal bladimir brayan briyan dilan edel edilberto eider eladio eliseo eudis euclides evelio genaro idael iroel isael jaciel jeiser jorgito juliocesar landy leovigildo liban liusban manolo nadir obdulio olegario oniel oreste pedrito raulito reidel renier rigoberto rolandito roylan serguei tomasito ubaldo wilber yeral yoandry yosbel
antonin baltazar barry bashir callum christophe clayton clifford connor devin edgardo elliot enzo flavio florencio gaston glen isaias jalen jeronimo juergen kelvin kirk
noah stewart toby urs willem wilson yosef zack fraser ciaran cormac eoin declan gethin rhys joost kwesi kamau otieno mwangi
finn aaron abdel abdi abdou abdul abdullah abel abiy abraham adalberto adam adan adeyemi adolfo adrian agustin ahmad ahmed alain alan
albert alberto alec alejandro aleksandr alessandro alexander alexandre alexei alexis alfonso alfred alfredo ali alistair allan allen
alonso alvaro amadou amir amos anatoly anders andre andreas andrei andres andrew angelo angus anibal anselmo anthony
antoine anton antonio antony anwar apolinar ariel aristides armando armin arnaldo arno arnold artem arthur arturo asif augusto
aurelio axel bakari baltasar bartolome bashar basil bautista ben benedict benigno benito benjamin bernard bernardo bernie
bert bill billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin
cameron carl carlo carlos cesar charles charlie chen chris christian christopher chuck ciro claude claudio clement colin conor
constantino craig cristian cristobal curtis cyril dale dan daniel danny dario darren dave david dean demetrio denis dennis deniz
derek desmond dieter dietrich diego dimitri dmitry domingo dominic don donald douglas doug duncan dustin dwayne dwight dylan eamon
earl ed eddie eddy edgar edmund edmundo eduardo edward edwin efrain elias elijah elliott elon emanuel emerson emiliano emilio
emmanuel enrique eric erik ernest ernesto esteban ethan eugene eugenio eusebio evan evaristo evo ezequiel fabian fabio
fausto federico felipe felix ferdinand fermin fernando fidel florian francis francisco francois frank franklin franz fred
freddie freddy frederick fredy friedrich fulgencio gabriel garrett gary gavin gene geoffrey george georges gerald gerard
gerardo gerhard german gianni gilbert gilberto giorgio giovanni giuseppe glenn gonzalo gordon graham greg gregorio gregory
grover guillermo guido gunther gustavo guy hakim hamid hamza hans harold harry harvey hassan hasan hector heinrich
heinz helmut henri henrik henrique henry herbert heriberto herman hernan hernando hilario horacio howard hubert hugh hugo
humberto hussein ian ibrahim ignacio igor ilham imran ira isaac isaiah isidro ismael ismail ivan jack jacob jacques jaime
jair jake jakob jamal james jamie jan jared jason javier jay jean-claude jean-pierre jeff jeffrey jens jeremias jeremy jerome jerry
jesus jim jimmy joachim joao joaquin joe joel joerg johan johann john johnny jon jonas jonathan jordan jorge jose josef
joseph josh joshua josue juan julian julio julius junior jurgen justin justo kai kareem karim karl keir keith ken kenneth kent
kevin khalid khaled kim kofi konrad konstantin kurt kwame kyle lamar lance larry lars laurence laurent lawrence lazaro
leandro lee lech len leo leon leonard leonardo leonel leopoldo lester lev levi lewis liam lionel lloyd lorenzo louis luca
lucas luciano ludwig luigi luis luiz lukas luke mads magnus mahmoud maikel malcolm malik mamadou manuel marc marcel marcelo
marco marcos marcus mariano mario mark markus marshall martin marvin massimo mateo mathias mathieu matt matteo matthew
matthias maurice mauricio max maxim maximo maximiliano maykel mehmet melvin mervin michael michel miguel mike mikhail miles
milton mitch mitchell modesto mohamed mohammad mohammed moises morgan moses mostafa muhammad murray mustafa naftali
narendra nathan nathaniel ned neil nelson nestor nicholas nick nicolas nicolo nigel nikolai nikola norberto norman octavio
olaf oleg oliver olivier omar orlando oscar osman osvaldo oswaldo otto owen pablo paddy pascal pasquale patricio patrick paul
pavel pedro pekka percy pete peter petr petro philip philippe phil pierre piotr placido porfirio prakash quentin quincy
rafael rahul raj rajiv ralph ramiro ramon randall randy raphael rashid raul ray raymond recep reginald reinaldo remigio
renato rene reuben rex reza ricardo richard rick ricky rob robert roberto robin rodney rodolfo rodrigo rogelio roger roland
rolando roman romeo ron ronald ronnie roque ross roy ruben rubens rudolf rudy rufus rupert russell ryan salah salman
salvador sam sami samir samuel santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn shinzo sidney
silvestre silvio simon solomon stanislav stanley stefan stefano stephen steve steven stuart sven tadesse tareq ted terence
terrence terry themba theo theodore thierry thiago thomas tim timothy tito tobias todd tom tomas tommy tony travis trevor tristan tulio
tyler ulises umar umberto uriel valentin valery vernon vicente victor viktor vijay vincent vincenzo vinicius virgilio vitaly
abdallah abdelaziz abdelkader abderrahman abdirahman abdoulaye abdourahmane abebe achim achmad adama adamu adebayo adel adem ademola adil adnan adolphe
aidan aiden aitor ajay akash akihiro akin akinwumi akira aksel alassane aldo aleksandar aleksander aleksei aleksey alexandros alexandru alexej
alhassan aliaksandr aliou alisher alois aloysius alvar amadeo aman amarjit ambrose ambrosio amin amine amit ammar anand andrej andrey
andrii andrija andrius andrzej andy anil anis ankit antal anthon antoni antonis anup arash aris aristoteles arjun arkadiusz arlindo armand armen arsene
arsen artyom arun arvid arvind asad ashok ashraf asier atila atilla atiku atsushi attila augustin augustine aurelien avi axl aymen ayman ayo ayodele ayoub
aziz babacar babatunde bakary balazs baldur bart bartosz basilio bastian bektas bela berat berk bertrand besnik bilal birger blaise
blas bogdan bohdan bojan bongani borja borut borys boubacar brahim branko bronislaw bulat burak cai calum carles carsten cathal cedric cem chidi chike
chinedu chinua chukwuemeka claus clive cody colm conrad cornelis cornelius cosimo cosmin costas cristiano cyrille damian damien damir danilo danylo
dariel dariusz darko darragh davide davit dawit dawood deepak dejan demba denys dermot dhruv didier diederik dilip dimitar dimitris dino diogo dirk
djibril dmytro dominik dominique domenico donal donato doru dragan dragos dusan ebrahim ebrima edin edison edoardo edson eduard edvard efe egil egon ehsan
eirik einar eiji elhadji eli elio eliud elmar emeka emir emil emile emin emre endre enis ennio enver erdal erdem ercan erhan erich erkki erlend
ermal ernst erol erwin eskil espen etienne ettore eusebi evangelos evgeny evgeni ewan eyal fabrice fabrizio fadi faisal faiz farhad farid farooq faruk
fatih fatos fedor ferenc feyyaz filip filippo fiodor firat folke francesc francesco frantisek fredrik frederic frederik fritz fumio fyodor
gabor gael gaetano galo gani ganesh gareth gaurav gennady geert gerd gerhardt ghassan gideon giacomo gian gilles giorgi giorgos giovani girish gokhan goran
gopal goodluck grigory grzegorz guilherme guillaume guillem gurpreet gustaf gustav gyorgy haakon habib haider hakan hamed hamad hamdi hamish hamidou
hannes haris harald hari harsh haruki haruto hashim hatem haruna haydar heikki heiko hendrik hendry henning herbie herve hichem hideki hikmet
hilmi hiroshi holger horst hristo huseyin iain iban idris igal ignacy ignasi ihor ikechukwu ikram ilan ilia iliya ilias ilir ilya imad imre ingmar
ingo ioannis ion ionut iraj irfan isa isak ishaq ishmael ismet issa issouf istvan itamar ivica ivo iwan jaak jaakko jaap jaber jabulani jacek jacinto
jad jafar jakov jakub jalal jamil jan-erik janez janne janos jari jarl jaroslav jarek jasper jaume javad javed jayden jean-luc jean-marc jean-michel
jean-paul jean-louis jean-francois jerzy jesper jibril jiri jiro jochen johannes joren jorg jorgen joris jorma jose-luis jovan jozef jukka
juha julien juma junichi juraj jyrki kaan kabir kadir kaito kalle kamal kamil kamran kanye karan karel karol karsten kaspar kasper katsuya kazuo kazimierz
keita keiji kemal kenan kenji kenta kerem khalifa khamis khurram kiran kiril kiyoshi kjell klaas klaus knud knut kobus koffi koichi kojo kokou
kresimir kristian kristijan kristof kristoffer krzysztof kudzai kumar kunal kuldeep kuno kwabena kwaku kwasi kyriakos lachlan lamine lars-erik lasse
laszlo lauri leif lennart leonid leonidas leopold leszek levan lino linus ljubo lluis lorcan lothar luc lubomir luka lukasz lutz lwazi
maarten maciej maksim maksym makoto malam malick mamadu mandla manfred manish manoj mansour mansur manu manus marat marek marian marijan marin marinus
marius marko markku maroun marten masashi masato mat mateus mateusz matias matija matti mattias mattia maurizio mauro maxime mbaye mehdi melchor
mels memet menachem merab mert mete micah michal michail micheal michele miguelangel mihai mihail mika mikael mikheil mikko mikkel mikolaj milos
milorad mirko miro miroslav mirza misha mladen moctar modou mogens mohan mohd mohsen moktar momodou morten moshe mostapha moustapha moussa mpho muammar
mukesh munir murad murat musa mutaz mykhailo mykola nabil nader nadim naguib nahum naim najib nana naoki naresh naser nasir nasser navin nazim nebojsa nenad
neville ngugi niall nicanor niccolo niels nihat niklas nikhil nikita nikol nikolaj nikolaos nikolay nils nimrod niranjan nitin nizar njabulo noam nobuo noe
noureddine nuno nurlan nursultan obinna odd oistein okan okello ola olav ole oleh oleksandr oleksii oleksiy olivio olle olof olu olusegun omer
onur orhan oriol osama osamu oskar ossi otmar ousmane ozan ozgur paavo padraig pal panagiotis paolo paresh parviz pascoal patrik patryk pau paulo
pavlo pavol pawel pedram peer pere petar petri petros petru petrus petter philipp pierluigi pieter pietro poul prabhat pradeep pranav prasad
prem przemyslaw qasim qing rachid radek radoslaw radovan radu rafa rafal rafik ragnar rahim rainer rajan rajesh rajat rakesh ramazan
ramesh rami ramin ramzan ramzi rana ranjit rasheed rasmus rasul ratko ravi razvan rayan refik reinhard reinhold remi remko reto riad riccardo
rickard rikard rizwan roderick rohan rohit romain romuald ronan ronny rory rune ruslan rustam ryszard ryo saad sabri
sachin sadio sadiq saeed safar saif sajid sakari saleh salim salif salih salvatore samba sameer samo sandeep sander sandor sandro sanjay sanjeev
santeri santosh sargon sarwar satoshi satya savvas sayed seamus sead sebastien sefa selim semih serge serhii serhiy serigne serkan severin seydou shahid
shahrukh shankar sharif shavkat shekhar shigeru shinichi shiv shlomo shoaib shoji siarhei sibusiso sidi sigmund sigurd sihle siim simeon sinan sindre
sipho siyabonga slavko slavomir slawomir slobodan sofiane soren sotiris souleymane spyros srdjan stan stanislau stanislaw stavros steen stefanos stein
sten stephane stig stipe stjepan sudhir suleiman suleyman sundar suresh svein sverre swen syed sylvain sylvester szymon tadeusz tadej tae taavi
tahir taha taisto takashi takeshi talal tamas tameem tamer tanel taner tapio taras tariq taro tarek tarun tasos tatsuya tauno tayyip temur tendai teodor
teppo terje tetsuya thabo thanasis thandeka thanos theodoros theodor theunis thibault thijs thomaz thorsten tibor tijani till timo timur tino tiziano tobi tom-erik
tomaz tomasz tomislav tomi tommaso tor torbjorn tore torsten toru toomas toshiro traian trygve tshepo tunde turgut tuomas tuncay tyrone ueli uday ugur ulrich
ulrik unnikrishnan uros usman uwe uzair vaclav vahan vahid vaios valdemar valdis valentino valeriu valerio valeriy varun vasil vasile vasilis vasyl
vasily veikko veli venkatesh viacheslav vidar vikram viktoras ville vilmos vinay vinod viorel vishal vito vittorio vitalii vitaliy vivek vjekoslav vlad
vladislav vladyslav vojtech vuk vusi vyacheslav waleed walid wasim werner wiktor wilko wim wladyslaw wojciech wouter yahya yair yannick yannis yaroslav
yaser yash yashwant yaw yerlan yevhen yigal yildiz yiorgos yitzhak yoav yogesh yohannes yonas youcef younes youri youssef youssouf yukio yunus yuriy yurii
yusef yves zaheer zaid zakaria zafer zbigniew zdenek zdravko zeki zeljko zenon zhenya zhivko ziad zinedine zlatan zlatko zoran zsolt zubair zygmunt
vladimir volker volodymyr wade wallace walter warren wayne wesley wilbur wilfredo wilhelm will willard william willy
wilmer winston wolfgang xavier xi yasser yevgeny yoan yosvany yuri yusuf yusniel zachary zeferino zoltan arnau jordi xavi
gorka iker unai eneko inigo eneas anastasio primitivo
`);

/** Given names that women and men both bear, or that are surnames as often. */
export const EITHER = list(`
alex ashley cruz guadalupe jordan kelly kim lee leslie loren morgan pat reyes robin sam santos sasha taylor terry tracy
andrea angel ariel cameron casey chris dana drew jackie jamie jean jesse joan jody jo kerry marion nicola noel
rosario sacha shannon sidney stacy val vivian quinn riley avery skyler yuki ren wei li jun ming hao
`);

const SURNAMES_TOO = list(`
barry clayton clifford connor elliot fraser glen kamau kelvin kirk mwangi otieno stewart wilson ramona
alonso andres aquino benito bernardo calvin clement conor craig cruz dean dennis domingo douglas duncan elias ernst esteban fabian felix fermin franco
francisco gabriel garrett gary george german gil gonzalo gordon graham grant grover guillermo harvey henry herman hilario howard isidro james jordan
kent lambert lara lawrence lee leon lewis lloyd lorenzo lucas luna marcos marin mariano marshall martin mateo matias maurice merino miguel mora morgan moses
murray nelson norman oliver owen pascal pascual patrick paul perry peter pineda ramon ray raymond reyes rios robles rosa rosario ross roque ruben russell
salvador sancho santiago santos scott simon solomon stanley stuart taylor terry thomas tomas valentin vicente victor wallace walter warren wayne wesley xavier
`);

/** Whether a folded given name is as good a surname, so that as a middle part it may be either. */
export function isSurnameToo(word: string): boolean {
  return SURNAMES_TOO.has(word);
}

const GIVEN_NAMES: ReadonlySet<string> = new Set([...WOMEN, ...MEN, ...EITHER]);

/** Whether a folded word is a given name that news carries often. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}

/** The gender that bearers of a folded given name nearly always have; null where it is open. */
export function genderOf(word: string): 'woman' | 'man' | null {
  if (EITHER.has(word) || (WOMEN.has(word) && MEN.has(word))) return null;
  return WOMEN.has(word) ? 'woman' : MEN.has(word) ? 'man' : null;
}
