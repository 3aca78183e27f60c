/**
 * Capitalised words that are nobody's name in news, folded: places, calendars, platforms, things with names of their
 * own, and words that are capitalised only because they open a sentence. Both languages in one.
 */
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
act acts agreement accord accords amendment anniversary anthem award awards bill boulevard avenue street road square bridge airport
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
`);

/** Of those, the ones that are surnames as well: "Rúben Dias", "Faith Hill". */
export const SURNAME_THINGS = list(
  'day days dias hill hills lake park parks street castle castillo calle bay sierra rio plaza valley villa montes monte cerro prado town cruz law laws season mar marina serra prado puerto campo reyes spring summer isla mina leyes parque bridge bridges',
);

/** What opens a name of a place in English ("Lake Tana", "New Hampshire"). */
export const PLACE_OPENERS = list(`
lake mount mt fort port cape saint st new north south east west northern southern eastern western upper lower central
san santa santo puerto isla islas ciudad villa nueva nuevo monte rio sierra camp los las el la la mar
greater gulf river isle
`);

/** Places that need no word beside them to be known as such; many more are told by their context. */
export const PLACES = lines(`
africa, america, americas, antarctica, asia, europe, oceania, eurasia, latin america, north america, south america, central america
middle east, far east, western hemisphere, caribbean, mediterranean, balkans, sahel, arctic, siberia, caucasus, scandinavia
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain
bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and herzegovina, botswana, brazil
brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, chad, chile, china, colombia, comoros
congo, costa rica, croatia, cuba, cyprus, czechia, czech republic, denmark, djibouti, dominica, dominican republic, ecuador
egypt, el salvador, england, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, gaza, gaza strip
georgia, germany, ghana, greece, greenland, grenada, guatemala, guinea, guinea-bissau, guyana, haiti, honduras, hong kong, hungary
iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo
kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macau, madagascar
malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique
myanmar, namibia, nepal, netherlands, holland, new zealand, nicaragua, niger, nigeria, north korea, north macedonia
northern ireland, norway, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal
puerto rico, qatar, romania, russia, rwanda, samoa, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone
singapore, slovakia, slovenia, solomon islands, somalia, south africa, south korea, south sudan, soviet union, spain, sri lanka
sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tibet, togo, trinidad and tobago
tunisia, turkey, turkiye, turkmenistan, uganda, ukraine, united arab emirates, united kingdom, united states
united states of america, great britain, britain, uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam, wales, west bank
yemen, zambia, zimbabwe, u.s, u.s., us, usa, u.s.a, u.k, u.k., uk, uae, d.c, d.c., washington d.c, crimea, kashmir
afganistan, alemania, arabia saudi, arabia saudita, argelia, azerbaiyan, belgica, bielorrusia, birmania, brasil
camerun, canada, catar, chipre, corea del norte, corea del sur, costa de marfil, croacia, dinamarca, ecuador, ee.uu, ee.uu.
eeuu, ee, uu, ee. uu, ee. uu., egipto, emiratos arabes unidos, escocia, eslovaquia, eslovenia, espana, estados unidos, estonia
etiopia, europa, filipinas, finlandia, francia, gales, gran bretana, grecia, groenlandia, guinea ecuatorial, haiti, hungria
india, inglaterra, irak, irlanda, islandia, italia, japon, kenia, letonia, libano, libia, lituania, luxemburgo, marruecos
mexico, noruega, nueva zelanda, paises bajos, pakistan, palestina, panama, peru, polonia, reino unido, republica checa
republica dominicana, ruanda, rumania, rusia, siria, sudafrica, sudan, suecia, suiza, tailandia, tunez, turquia, ucrania
union sovietica, uzbekistan, zimbabue, america latina, latinoamerica, iberoamerica, centroamerica, sudamerica, norteamerica
hispanoamerica, oriente medio, oriente proximo, caribe, cisjordania, franja de gaza
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa
kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada
new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania
rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming
ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick, queensland, new south wales
catalonia, cataluna, andalucia, andalusia, galicia, pais vasco, basque country, asturias, castilla, aragon, murcia, extremadura, navarra
abidjan, abuja, accra, acapulco, adana, addis ababa, adis abeba, aleppo, alexandria, algiers, alicante, almaty, amman, amsterdam
ankara, antananarivo, antwerp, arequipa, asmara, astana, asuncion, athens, atlanta, auckland, baghdad, bagdad, baku, bali, baltimore
bamako, bangkok, bangui, barcelona, barranquilla, basel, basilea, beijing, beirut, belfast, belgrade, belgrado, belgrano, berlin, berne, bern
bilbao, birmingham, bogota, bologna, bombay, bordeaux, boston, brasilia, bratislava, brisbane, bristol, brussels, bruselas, bucharest
bucarest, budapest, buenos aires, bujumbura, cairo, el cairo, calcutta, cali, callao, canberra, cape town, ciudad del cabo, caracas
cardiff, cartagena, casablanca, chicago, chisinau, cleveland, cochabamba, cologne, colombo, conakry, copenhagen, copenhague, cordoba
cusco, cuzco, dakar, dallas, damascus, damasco, dar es salaam, darwin, delhi, denver, detroit, dhaka, doha, donetsk, dresden, dubai, dublin
durban, edinburgh, edimburgo, esmeraldas, frankfurt, freetown, gdansk, geneva, ginebra, genoa, glasgow, granada, guadalajara, guantanamo
guayaquil, hamburg, hanoi, harare, havana, la habana, helsinki, hiroshima, honolulu, houston, islamabad, istanbul, estambul, jakarta
jerusalem, jerusalen, johannesburg, kabul, kampala, karachi, kathmandu, kharkiv, khartoum, jartum, kherson, kiev, kyiv, kingston, kinshasa
krakow, kuala lumpur, kyoto, la paz, lagos, lahore, leeds, leipzig, lima, lisbon, lisboa, liverpool, ljubljana, london, londres
los angeles, luanda, lusaka, lyon, madrid, malaga, managua, manchester, manila, maputo, maracaibo, mariupol, marseille, mecca, medellin
melbourne, mendoza, mexico city, ciudad de mexico, ciudad juarez, miami, milan, minneapolis, minsk, mogadishu, mombasa, monrovia
monterrey, montevideo, montreal, moscow, moscu, mosul, mumbai, munich, nairobi, naples, napoles, nassau, new delhi, nueva delhi
new orleans, nueva york, niamey, nicosia, nouakchott, odesa, odessa, osaka, oslo, ottawa, ouagadougou, panama city, paris, perth, philadelphia
phnom penh, phoenix, pittsburgh, port-au-prince, puerto principe, portland, oporto, porto, potosi, prague, praga, pretoria, pristina
puebla, pyongyang, quito, rabat, ramallah, rangoon, reykjavik, riga, rio de janeiro, riyadh, riad, rome, roma, rosario, rotterdam
sacramento, saigon, salamanca, salvador, san diego, san francisco, san jose, san juan, san salvador, san sebastian, sana'a, sanaa
santa cruz, santa fe, santa clara, santiago, santiago de chile, santiago de cuba, santo domingo, sao paulo, sarajevo, seattle, seoul, seul
seville, sevilla, shanghai, skopje, sofia, stockholm, estocolmo, stuttgart, sucre, sydney, tallinn, tampa, tampico, tashkent, tbilisi, tegucigalpa
tehran, teheran, tel aviv, the hague, la haya, tijuana, tirana, tokyo, tokio, toronto, trinidad, tripoli, tucson, tunis, turin, ulaanbaatar
utrecht, valencia, valladolid, valparaiso, vancouver, veracruz, vienna, viena, vientiane, vilnius, warsaw, varsovia, washington
wellington, windhoek, winnipeg, yangon, yaounde, yerevan, zagreb, zaragoza, zurich, manhattan, brooklyn, queens, bronx, hollywood
holguin, matanzas, camaguey, cienfuegos, mayabeque, artemisa, guantanamo, pinar del rio, las tunas, granma, villa clara, sancti spiritus
`);

/** Demonyms and adjectives of place, singular and plural, without those that end so regularly that a rule knows them. */
const DEMONYMS = list(`
afghan arab arabs argentine basque belgian british briton britons bolivian brazilian catalan chilean colombian cuban cubans
czech danish dane danes dutch ecuadorian egyptian english finnish finn finns filipino french german germans greek greeks guatemalan haitian
honduran icelandic irish israeli israelis italian japanese kazakh kenyan korean kurd kurdish kurds kyrgyz lao mexican norwegian pakistani
panamanian peruvian polish pole poles portuguese qatari salvadoran saudi saudis scot scots scottish serb serbs slovak slovene somali
spaniard spaniards spanish swede swedes swedish swiss syrian thai turk turks turkish uruguayan uzbek venezuelan vietnamese welsh yemeni
iraqi kuwaiti omani bangladeshi emirati nepali tajik turkmen congolese sudanese senegalese togolese burmese chinese lebanese
maltese taiwanese sri-lankan western latino latina latinos hispanic catholic muslim muslims jewish jews christian christians islamic
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
twelve twenty twice two ultimately under unfortunately union unions unless unlike until up upon us use using usually various very victims video
villagers visitors volunteers voters was watch we well were what whatever when whenever where whereas wherever whether which while who
whoever whole whom whose why will with within without witnesses women workers would yes yesterday yet you young your
abogados acerca activistas actualmente adelante ademas adicionalmente agencias agentes ahi ahora al algo alguien algun alguna algunas
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
export function isDemonym(word: string, strict = true): boolean {
  if (DEMONYMS.has(word) || DEMONYMS.has(word.replace(/e?s$/, ''))) return true;
  const stem = word.replace(/s$/, '');
  for (const ending of ['n', 'an', 'ian', 'ese', 'i']) {
    if (!stem.endsWith(ending)) continue;
    const root = stem.slice(0, -ending.length);
    if (root.length < 3) continue;
    for (const vowel of ['', 'a', 'ia', 'o', 'e', 'y', 'as', 'es']) if (PLACES.has(root + vowel)) return true;
  }
  return !strict && REGULAR_DEMONYM.test(word);
}
