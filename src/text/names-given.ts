/**
 * Given names that news carries often, folded (`text/names.ts` folds), by the gender that they nearly always have.
 * They tell a person from a place or a group, and "he" from "she"; a name that is missing is only less certain.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const WOMEN = list(`
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
nora noor nora norma nuria odalys ofelia olena olga olivia paloma pamela paola patricia paula paulette paulina
pauline peggy penelope penny petra phyllis pilar pramila priscilla priti priya rachel raquel rebecca regina renata renee
reyna rhonda rita roberta robyn rocio romina rosa rosalia rosalind rosario rose roseanne rosemary roxana ruth sabina sabrina
sally samantha samira sandra sanna sara sarah selena serena shakira sharon sheila shirley sian silvia simone sofia sofie sonia
sonya sophia sophie soraya stacey stella stephanie sue susan susana susanne suzanne svetlana sylvia tamara tania tanya tatiana
teresa tessa thelma theresa tiffany tina tracy trinidad ursula valentina valeria valerie vanessa vera veronica vicky
victoria vilma viola violeta virginia viviana vivian wanda wendy whitney wilma ximena yadira yamila yasmin yelena yesenia
yoani yolanda yulia yvette yvonne zainab zara zoe zoila zulema ngozi chioma adaeze wangari amara elspeth saoirse niamh
aoife sinead priyanka sunita lakshmi indira mei xiomara itziar ainhoa nerea edurne begona inmaculada encarnacion maricela
berta yanet yamilet liset lisbet osleidys dunia zuleica
`);

export const MEN = list(`
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
milton mitch mitchell modesto mohamed mohammad mohammed mohammad moises morgan moses mostafa muhammad murray mustafa naftali
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
vladimir volker volodymyr wade wallace walter warren wayne werner wesley wilbur wilfredo wilhelm will willard william willy
wilmer winston wolfgang xavier xi yasser yevgeny yoan yosvany yuri yusuf yusniel zachary zeferino zoltan arnau jordi xavi
gorka iker unai aitor eneko inigo eneas leopoldo anastasio primitivo
`);

/** Given names that women and men both bear, or that are surnames as often. */
export const EITHER = list(`
alex ashley cruz guadalupe jordan kelly kim lee leslie loren morgan pat reyes robin sam santos sasha taylor terry tracy
andrea angel ariel cameron casey chris dana drew jackie jamie jean jesse joan jody jo kerry marion nicola noel
rosario sacha shannon sidney stacy val vivian quinn riley avery skyler yuki ren wei li jun ming hao
`);

const SURNAMES_TOO = list(`
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

/** Whether a folded word is a given name that news carries often. */
export function isGivenName(word: string): boolean {
  return WOMEN.has(word) || MEN.has(word) || EITHER.has(word);
}

/** The gender that bearers of a folded given name nearly always have; null where it is open. */
export function genderOf(word: string): 'woman' | 'man' | null {
  if (EITHER.has(word) || (WOMEN.has(word) && MEN.has(word))) return null;
  return WOMEN.has(word) ? 'woman' : MEN.has(word) ? 'man' : null;
}
