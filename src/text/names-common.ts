/**
 * Capitalised words that are nobody's name in news, folded: places, calendars, platforms, things with names of their
 * own, and words that are capitalised only because they open a sentence. Both languages in one.
 */
import { CITY_NAMES, COUNTRY_NAMES } from './countries.ts';
import { plain } from './names.ts';
import { remembered } from './remembered.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s*[,\n]\s*/)
      .filter((line) => line !== ''),
  );

export const CALENDAR = list(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
lunes martes miercoles jueves viernes sabado domingo
easter christmas ramadan hanukkah thanksgiving halloween passover diwali lent advent
navidad pascua nochebuena nochevieja cuaresma carnaval reyes
`);

export const PLATFORMS = list(`
twitter facebook instagram youtube tiktok whatsapp telegram signal linkedin reddit discord snapchat threads bluesky mastodon
google gmail netflix spotify wikipedia zoom iphone android windows internet web covid covid-19 aids vih sida dna adn gps tv pdf faq
x wechat weibo messenger periscope patreon gofundme
`);

/** Words that name a thing, a law, an event or a place when they end (English) or begin (Spanish) a capitalised run. */
export const THINGS = list(`
grammy grammys oscars emmys act acts agreement accord accords amendment anniversary anthem award awards bill boulevard avenue street road square bridge airport
bay beach building cape canal canyon canyons castle cathedral century championship championships code constitution convention
coast county creek crisis cup day days decade declaration desert district doctrine era festival fund games
gulf harbor harbour highway hill hills holiday hurricane index initiative island islands isle lake law laws league
liberation marathon match medal memorandum month monument mosque mount mountain mountains museum night oblast ocean olympics order
palace park peninsula pact plan plateau plaza port prize prizes proposal protocol province railway rebellion recession
region regime report republic revolution river scandal sea season spring state stadium station storm strait summit
territory theater theatre tower town tournament treaty trial trophy tropical typhoon uprising valley village volcano
war week weekend year years prison jail penitentiary massacre operation mission project statute resolution decree directive regulation
derechos acuerdo aeropuerto aniversario articulo avenida bahia barrio batalla cabo calle campeonato canal carretera carta castillo catedral
cerro ciclon codigo colina convenio convencion constitucion copa cordillera crisis cumbre decreto desierto dia dias directiva
doctrina enmienda estadio estado estrecho eurocopa festival fiesta fiestas golfo guerra hotel huracan informe isla islas jornada
juegos lago laguna ley leyes liga mar marcha masacre mes monte mundial museo operacion oceano pacto palacio parque peninsula
plan playa plaza premio premios proceso programa proyecto provincia puente puerto reforma region
reglamento represa republica resolucion revolucion rio semana sierra temporada torneo tratado tribunales vereda volcan
carcel prision penal prison hospital autopista mina represa
list cyclone tormenta tifon terremoto earthquake novel review guidance guidelines framework indice buildings encyclopedia handbook stories estatuto kilometro
`);

/** Of those, the ones that are surnames as well: "Rúben Dias", "Faith Hill". */
export const SURNAME_THINGS = list(
  'day days dias hill hills lake park parks street castle castillo calle bay sierra rio plaza valley villa montes monte cerro prado town cruz law laws season mar marina serra prado puerto campo reyes spring summer isla mina leyes parque bridge puente guerra barrio batalla cabo canal carta colina laguna lago palacio marcha temporada premio castillo valles',
);

/** What opens a name of a place in English ("Lake Tana", "New Hampshire"). */
export const PLACE_OPENERS = list(`
lake mount mt fort port cape saint st new north south east west northern southern eastern western upper lower central
san santa santo puerto isla islas ciudad villa nueva nuevo monte rio sierra camp los las el la la mar
greater gulf river isle
`);

/** Places that need no word beside them to be known as such; many more are told by their context. */
/** Of the list of countries, what acts as a body of states, and what is somebody's given name far more often. */
const NO_PLACES = new Set([
  'european union',
  'eu',
  'union europea',
  'ue',
  'holy see',
  'santa sede',
  'sidney',
  'mauricio',
  'aman',
]);

/** Regions, provinces and towns that news names, besides those of `countries.txt`. */
const MORE_PLACES = lines(`
u.s, u.k, americas, eurasia, far east, mediterranean, sahel, arctic, siberia, gaza strip, macau, d.c, d.c., ee, uu, hispanoamerica, franja de gaza
central asia, southeast asia, south asia, east asia, east africa, west africa, north africa, southern africa, central africa, eastern europe, western europe, central europe, south america, north america, balkans, caucasus, europa del este, asia central
maine, british columbia, manitoba, saskatchewan, nova scotia, new brunswick, new south wales, andalusia, asturias, castilla, aragon, murcia, extremadura, navarra
cantabria, euskadi, la rioja, baleares, canarias, ceuta, melilla, acapulco, adana, alicante, basel, basilea, belgrano, berne, bologna, bordeaux, calcutta, callao
cartagena, cleveland, cologne, cuzco, darwin, dresden, esmeraldas, genoa, honolulu, kyoto, leipzig, malaga, phoenix, pittsburgh, portland, potosi, puebla
rangoon, sacramento, salamanca, salvador, santa barbara, san jose, san sebastian, sana'a, santa cruz, santa fe, santa clara, santiago, stuttgart, sucre, tampa, tampico, tucson
turin, utrecht, valladolid, veracruz, winnipeg, zaragoza, manhattan, brooklyn, queens, bronx, hollywood, mayabeque, artemisa, pinar del rio, las tunas, granma
villa clara, sancti spiritus, antioquia, guayas, pichincha, jalisco, nuevo leon, michoacan, tabasco, campeche, yucatan, zulia, tachira, carabobo, boyaca
cundinamarca, tolima, cauca, choco, putumayo, la guajira, piura, ayacucho, puno, tacna, iquitos, chubut, neuquen, tucuman, salta, jujuy, misiones, chaco
formosa, entre rios, rio negro, tarija, beni, pando, oruro, temuco, iquique, antofagasta, magallanes, araucania, yorkshire, essex, sussex, cornwall, devon
lancashire, wiltshire, norfolk, suffolk, surrey, merseyside, bavaria, saxony, flanders, wallonia, tuscany, sicily, sardinia, lombardy, normandy, brittany
provence, punjab, kerala, gujarat, maharashtra, bihar, uttar pradesh, tamil nadu, assam, sindh, balochistan, hokkaido, okinawa, java, sumatra, borneo
lapland, luhansk, dagestan, gijon, oviedo, vigo, santander, pamplona, burgos, cadiz, huelva, jaen, almeria, badajoz, caceres, toledo, albacete, ciudad real
leicester, sheffield, nottingham, newcastle, sunderland, southampton, portsmouth, plymouth, coventry, derby, wolverhampton, aberdeen, dundee, swansea, limerick, galway
gothenburg, aarhus, bergen, trondheim, tampere, nantes, toulouse, lille, nice, rennes, grenoble, hannover, bremen, nuremberg, dortmund, dusseldorf, essen, graz, salzburg
`);

/** Places, folded: capitalised words that are nobody's name by themselves. */
export const PLACES: ReadonlySet<string> = new Set([
  ...[...COUNTRY_NAMES, ...CITY_NAMES].map(plain).filter((name) => !NO_PLACES.has(name)),
  ...MORE_PLACES,
]);

/** Of those, the countries and larger regions. */
export const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_NAMES.map(plain));

/** Demonyms and adjectives of place, singular and plural, without those that end so regularly that a rule knows them. */
const DEMONYMS = list(`
soviet soviets sovietico sovietica sovieticos sovieticas afghan arab arabs argentine basque belgian british briton britons bolivian brazilian catalan chilean colombian cuban cubans
czech danish dane danes dutch ecuadorian egyptian english finnish finn finns filipino french german germans greek greeks guatemalan haitian
honduran icelandic irish israeli israelis italian japanese kazakh kenyan korean kurd kurdish kurds kyrgyz lao mexican norwegian pakistani
panamanian peruvian polish pole poles portuguese qatari salvadoran saudi saudis scot scots scottish serb serbs slovak slovene somali
spaniard spaniards spanish swede swedes swedish swiss syrian thai turk turks turkish uruguayan uzbek venezuelan vietnamese welsh yemeni
iraqi kuwaiti omani bangladeshi emirati nepali tajik turkmen congolese sudanese senegalese togolese burmese chinese lebanese
maltese taiwanese sri-lankan lankan lankans zealander zealanders rican ricans konger kongers western latino latina latinos hispanic catholic muslim muslims jewish jews christian christians islamic
islamist islamists protestant protestants communist communists socialist democrat democrats republican republicans democratic liberal conservative european
asian african afro-cuban african-american cuban-canadian cuban-american
aleman alemana alemanes arabe arabes argentino argentina boliviano boliviana brasileno brasilena britanico britanica canadiense chileno
chilena chino china colombiano colombiana coreano cubano cubana cubanos cubanas danes ecuatoriano ecuatoriana espanol espanola espanoles
estadounidense estadounidenses europeo europea frances francesa griego guatemalteco guatemalteca haitiano hondureno indio ingles inglesa iraqui irani
irlandes israeli italiano italiana japones marroqui mexicano mexicana nicaraguense norteamericano noruego panameno paraguayo
peruano peruana polaco portugues ruso rusa salvadoreno sueco suizo turco ucraniano ucraniana uruguayo uruguaya venezolano venezolana
venezolanos vasco catalan gallego
`);

/** Words capitalised at a sentence's start, or in names of offices, that name nobody by themselves. */
export const OPENING_WORDS = list(`
a about above according across activists actually add additionally after afterward again against ago ahead all almost along already
also although always amid among an analysts and another any anyone anything apart are around as aside ask asked at authorities away back
banners because become been before behind being below beneath beside besides between beyond both bring but by call called calling can
charities children citing citizens city climbers come coming commenting companies compared concerning considering consequently critics
currently customers data demonstrators describing despite did do does doctors documents doing drivers due during each earlier early eight either
elections eleven else elsewhere employees even eventually ever every everyone everything evidence except exactly excluding experts exports
families farmers few fewer figures finally firefighters first five following follow for former four fourth friends from further furthermore
generally get given giving go good government governments granted great half has have having he headquartered health hence her here hers herself high
him himself his historically historians how however human hundreds i if imports in include including indeed inflation initially inside
instead into investigators is it its itself joining journalists just justice know known last late lately later lawmakers lawyers
leaders leading less let like likewise literally little local long look made major majority make making many marking
mayors maybe me meanwhile media meet members men merely millions ministers minors more moreover most mostly mothers mr much my names naming nations
near nearby nearly neighbors neighbours neither never nevertheless new next nine no nobody none nonetheless noon nor not note nothing noting
notably now nowhere nurses observers of off officers official officials officially often on once one ones only onto opponents or organisers
organizers organisations organizations other others otherwise our out outside over overall own parents parliament part parts passengers
people per perhaps photo photos police political politicians polls port presently president prices previously prior prisoners probably prompted
protesters protests provided provisions publicly pupils put quite rather read recalling recently reached reacting referring regarding regardless related
relatives release reporters reports rescuers researchers residents respectively results retired right rights roads same say saying says scientists
second security see seen separately seven several she should shortly show similarly simply since six so social soldiers some someone
something sometimes somewhere soon source sources speaking specifically stay still students subsequently such supporters sure survivors take
taken taking talks teachers ten than thank that the their theirs them themselves then there thereafter therefore these they third
this those though thousands three through throughout thus to today together tomorrow tonight too top toward towards trade traders turnout
twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety twice two ultimately under unfortunately union unions unless unlike until up upon us use using usually various very victims video
villagers visitors volunteers voters was watch we well were what whatever when whenever where whereas wherever whether which while who
whoever whole whom whose why will with within without witnesses women workers would yes yesterday yet you young your
nuestro nuestra nuestros nuestras vuestro vuestra
abogados acerca activistas cabe conviene urge falta queda resta actualmente adelante ademas adicionalmente agencias agentes ahi ahora al algo alguien algun alguna algunas
alguno algunos alli alrededor ambas ambos ante anteriormente antes apenas aproximadamente aquel aquella aquellas aquellos aqui asi asimismo
aun aunque ayer bajo bien buen buena cada casi cerca ciento cientos cierto cinco ciudadanos como con conforme considerando
contra cual cuales cualquier cuando cuanto cuarto cuatro cuyo de debido decenas del delante dentro dependiendo desde despues detras diez dijo
donde dos durante e efectivamente ejemplo el ella ellas ello ellos empresas en encima enfrente entonces entre era es esa esas ese eso esos
esta estas este esto estos estudiantes ex expertos familiares finalmente fue fuentes fuera generalmente gobierno gracias gran hace hacia han has
hasta hay haya hermanos historicamente hombres hoy hubo igualmente incluso inicialmente investigadores jamas jovenes junto justo la las le les
llego lo los luego madres manana manifestantes mas mayor me mediante medios mejor menos mi miembros mientras miles militares millones minutos
mis mucha muchas mucho muchos mujeres muy nada nadie naciones ni ninguna ninguno no nos nosotros nueva nuevamente nueve nuevo nunca o obviamente
ocho organizaciones otra otras otro otros padres para parece partir pero personas pese poco pocos policias por porque
posteriormente precisamente precios presos primer primera primero pronto pues que quien quienes quiza quizas recientemente
respecto resultados sacerdotes salvo se segun segunda segundo segundos seis ser si siempre siendo siete sin sino sobre soldados solo somos son
su sus tal tales tambien tampoco tan tanto te tercer tercera tercero testigos toda todas todavia todo todos trabajadores tras trece treinta tres
tu un una unas uno unos usted ustedes va vamos varias varios vecinos veinte ver vez victimas visto voluntarios y ya yo
unidos unidas occidente oriente internet senor senora
dormimos salimos sindicatos criticos turistas hospitales bomberos maestros medicos profesores campesinos ministros jueces fiscales
`);

/** Adjectives of a continent or the like, which belong to a body's name ("European Parliament"). */
export const CONTINENTAL = list(
  'european african asian arab american latin european-union inter-american interamericana interamericano europea europeo africana africano',
);

const REGULAR_DEMONYM =
  /(?:ian|ians|ean|eans|ese|ish|stani|stanis|eno|enos|ena|enas|ense|enses|ano|anos|ana|anas)$/;

/** Whether a folded word is a demonym; `-ian`, `-ese` and their like count only where `strict` is false. */
export const isDemonym = (word: string, strict = true): boolean =>
  isKnownDemonym(word) || (!strict && REGULAR_DEMONYM.test(word));

const isKnownDemonym = remembered((word) => {
  if (DEMONYMS.has(word) || DEMONYMS.has(word.replace(/e?s$/, ''))) return true;
  const stem = word.replace(/s$/, '');
  for (const ending of ['n', 'an', 'ian', 'ese', 'i']) {
    if (!stem.endsWith(ending)) continue;
    const root = stem.slice(0, -ending.length);
    if (root.length < 3) continue;
    for (const vowel of ['', 'a', 'ia', 'o', 'e', 'y', 'as', 'es']) if (PLACES.has(root + vowel)) return true;
  }
  return false;
});
