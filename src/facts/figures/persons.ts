import { placesIn } from '../../text/countries.ts';
import { isPluralRole } from '../../text/roles.ts';
import { fold } from '../../text/terms.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Plural (and collective) nouns for people, folded, that no ending gives away. */
const PEOPLE = list(`
people persons individuals men women boys girls children kids babies infants toddlers teenagers teens adolescents youths adults elderly seniors
pensioners minors males females folk citizens nationals civilians residents inhabitants villagers locals relatives parents mothers fathers sons
daughters brothers sisters siblings spouses wives husbands widows orphans couples twins neighbours neighbors friends guests
prisoners inmates detainees convicts hostages captives suspects defendants accused accusers plaintiffs victims survivors casualties dead fatalities
injured wounded missing killed arrested detained jailed imprisoned hospitalised hospitalized homeless unemployed disabled displaced deceased
migrants immigrants emigrants refugees asylum-seekers seekers expatriates exiles nationals deportees evacuees returnees stowaways
police troops soldiers servicemen servicewomen officers guards agents deputies cops marines sailors airmen pilots paratroopers conscripts reservists veterans
rebels militants gunmen fighters insurgents guerrillas mercenaries terrorists jihadists extremists attackers assailants bombers snipers hackers
workers employees staff staffers labourers laborers miners farmers fishermen fishers teachers professors lecturers doctors physicians nurses medics paramedics
surgeons patients firefighters rescuers volunteers drivers passengers crew commuters pedestrians cyclists motorists travellers travelers tourists visitors pilgrims
students pupils schoolchildren schoolgirls schoolboys graduates scholars scientists researchers engineers academics experts economists analysts
journalists reporters editors correspondents bloggers writers authors poets artists musicians actors dancers filmmakers photographers
lawyers attorneys judges prosecutors jurors magistrates witnesses officials ministers lawmakers legislators senators congressmen parliamentarians
councillors councilors mayors governors diplomats ambassadors envoys delegates representatives candidates voters supporters opponents critics
protesters protestors demonstrators marchers activists dissidents campaigners strikers organisers organizers leaders members users customers clients
consumers shoppers buyers sellers traders investors shareholders owners tenants homeowners taxpayers applicants beneficiaries recipients donors
professionals celebrities participants attendees spectators hopefuls fans players athletes swimmers runners respondents signatories subscribers followers viewers readers listeners
priests nuns monks bishops clergy clerics imams rabbis believers worshippers christians muslims jews catholics orthodox hindus buddhists
bystanders onlookers colleagues compatriots comrades partners cousins grandchildren grandparents heirs crowd generals colonels captains commanders
offenders delinquents thugs hooligans vandals bandits criminals murderers thieves smugglers traffickers dealers gang-members perpetrators fugitives deserters poachers squatters settlers nomads
entrepreneurs businessmen businesswomen executives directors managers founders presidents chiefs heroes martyrs orphans others souls newborns
personas gente individuos hombres mujeres niños niñas chicos chicas muchachos muchachas bebes adolescentes jovenes adultos ancianos pequeños señores mayores menores ciudadanos
civiles residentes habitantes vecinos pobladores lugareños familiares padres madres hijos hijas hermanos hermanas parejas viudas huerfanos amigos
presos presas reos reclusos reclusas internos prisioneros prisioneras detenidos detenidas arrestados encarcelados condenados acusados imputados procesados
rehenes cautivos sospechosos victimas supervivientes sobrevivientes muertos muertas fallecidos heridos heridas lesionados desaparecidos desaparecidas
damnificados afectados desplazados refugiados migrantes inmigrantes emigrantes exiliados deportados evacuados solicitantes indocumentados
policias militares soldados agentes oficiales guardias efectivos uniformados tropas marinos marineros pilotos reservistas veteranos
rebeldes guerrilleros milicianos combatientes insurgentes terroristas atacantes pistoleros sicarios pandilleros
trabajadores trabajadoras empleados empleadas obreros jornaleros mineros campesinos agricultores pescadores maestros maestras profesores docentes medicos
medicas enfermeras enfermeros sanitarios pacientes bomberos rescatistas voluntarios conductores camioneros choferes pasajeros tripulantes peatones ciclistas
viajeros turistas visitantes peregrinos estudiantes alumnos alumnas escolares universitarios graduados cientificos investigadores ingenieros expertos
periodistas reporteros corresponsales escritores artistas musicos actores abogados abogadas jueces fiscales magistrados testigos funcionarios
ministros ministras exministros diputados diputadas senadores senadoras legisladores concejales alcaldes gobernadores diplomaticos embajadores delegados representantes
candidatos candidatas votantes electores partidarios opositores manifestantes activistas disidentes huelguistas dirigentes lideres miembros integrantes
usuarios clientes consumidores compradores accionistas propietarios inquilinos contribuyentes beneficiarios beneficiarias donantes participantes asistentes
espectadores aficionados jugadores deportistas atletas encuestados encuestadas suscriptores seguidores lectores sacerdotes religiosos religiosas monjas
obispos creyentes fieles cristianos musulmanes judios catolicos compañeros compañeras colegas compatriotas socios primos nietos abuelos
generales coroneles capitanes comandantes delincuentes criminales ladrones traficantes narcotraficantes fugitivos desertores empresarios empresarias directivos
profesionales desempleados parados despedidos jubilados pensionistas discapacitados enfermos contagiados infectados plantilla tripulacion multitud ahogados asesinados asesinadas secuestrados
liberados excarcelados indultados asilados nacionales trans extranjeros extranjeras originarios indigenas afiliados militantes simpatizantes 
nationals foreigners hurt trans crowds varones hembras spies espías transexuales homosexuales lesbianas gays bisexuales operarios ujieres testigos pickets stevedores cooks maids clerks guys ladies gentlemen folks elders sherpas youths scouts campaigners squatters castaways stewards personnel servants hosts landlords recruits cadets interns aides monks slaves faithful laypeople parishioners rescued
naufragos reclutas cadetes becarios peritos feligreses hinchas eventuales informadores comunicadores rescatados mandos jefes cabecillas recien-nacidos esclavos huespedes paramilitares camarografos fotografos psicologos
monjes novicias pastores imanes rabinos altos-cargos comuneros
`);

/** One of them, after "one" or "un": the nouns that a list of parts ends with. */
const ONE = list(`
person man woman boy girl child baby teenager minor adult civilian passenger prisoner inmate detainee soldier officer policeman policewoman guard worker nurse doctor
student teacher journalist reporter protester demonstrator migrant refugee firefighter rescuer driver pedestrian villager resident tourist victim survivor suspect
gunman fighter attacker crew official lawyer activist member player infant patient miner farmer fisherman sailor pilot candidate senator minister judge
persona hombre mujer niño niña joven bebe menor adulto adolescente civil pasajero pasajera preso presa recluso reclusa detenido detenida soldado oficial policia guardia
trabajador trabajadora enfermera medico medica estudiante alumno alumna maestra maestro periodista manifestante migrante refugiado bombero conductor peaton
vecino turista victima superviviente sospechoso atacante activista abogado abogada muerto muerta herido herida desaparecido fallecido fallecida paciente
minero pescador campesino piloto candidato senador ministro juez jueza militar
defendant convict offender relative dissident opponent blogger writer lawmaker mayor priest bishop monk nun artist musician bystander hostage guy chef nurse
chico chica muchacho muchacha varon hembra
acusado acusada procesado procesada imputado imputada encausado disidente opositor opositora familiar reportero reportera sacerdote obispo artista rehen recluta
`);

/** Plurals in -ers, -ors, -ists, -dores and their like that are things. */
const THINGS = list(`
registrars comisarias durmientes puentes antecedentes expedientes ambientes componentes recipientes corrientes vertientes pendientes
numbers papers newspapers computers tankers trawlers boulders orders borders letters offers answers centers centres theaters theatres meters metres
liters litres kilometers kilometres centimeters powers towers rivers shelters containers counters covers layers transfers posters trailers freighters
helicopters boosters servers routers printers quarters headquarters matters characters chapters disasters fires sectors factors doors floors errors
tremors reactors tractors indicators monitors sensors motors colors colours favors favours elevators vectors tumors corridors mirrors generators detectors
lists wrists mists fists plants restaurants grants warrants variants degrees trees fees committees guarantees knees pounders dollars cars bars wars years
hours flowers showers trousers fingers shoulders flyers stickers corners cancers burgers lawsuits rockers banners barriers carriers tigers
clusters craters diapers drawers dinners feathers fibers filters folders gutters hammers ladders lockers lasers markers membership mergers oysters
planners pointers prayers razors registers remainders scanners skyscrapers spiders stoppers suppers sweaters timers toasters
tubers ulcers vouchers wafers waters wonders buffers cameras cells flights houses homes hospitals schools villages towns cities
traslados juzgados poblados atentados legados tinglados vertidos recorridos contenidos
motores sectores errores factores valores colores labores horrores tractores reactores alrededores indicadores ordenadores computadores contenedores
corredores mejores peores interiores exteriores superiores anteriores posteriores sensores televisores temblores tumores transformadores generadores
estados partidos resultados mercados pedidos sentidos vestidos jornadas llamadas entradas toneladas decadas temporadas medidas salidas partidas caidas
comunidades unidades detalles votados casos cuadrados metros grados cuidados certificados tratados sindicatos mandatos helados puntos
restaurantes puentes accidentes incidentes expedientes meses intereses numeros continentes componentes volcanes calibres antecedentes
pateras carreteras fronteras banderas maneras escaleras carteras trincheras neveras palmeras hogueras comidas bebidas vidas corridas subidas bajadas mordidas avenidas despidos dispositivos listas pistas revistas entrevistas vistas conquistas visitas
`);

/** What happens to people and hardly to things. */
export const FATES =
  /(?<![\p{L}])(?:died|dead|die|fled|survived|resigned|protested|voted|huyeron|sobrevivieron|dimitieron|votaron|protestaron|padecen?|padecían|missing|killed|beaten|executed|hanged|tortured|injured|hurt|wounded|arrested|detained|jailed|imprisoned|freed|hospitali[sz]ed|(?:were|been) released|convicted|sentenced|dismissed|fired|sacked|evacuated|homeless|drowned|pardoned|acquitted|unemployed|women|men|children|minors|in (?:jail|prison|custody|hiding|hospital)|behind bars|still held|(?:siguen|siguieron|están) (?:adentro|dentro)|en (?:sus?|la) casas?|se fueron|se exiliaron|left the country|at home|held (?:for|without)|unaccounted for|serving (?:a |their )?(?:sentences?|terms?)|(?:are|were) aged|(?:under|into) (?:house arrest|exile)|exiled|expelled|deported|paroled|on (?:bail|parole|probation|death row)|(?:refused|denied) (?:entry|bail|visas?)|(?:tienen|tenían) (?:edades|entre \d+ y \d+ años|menos de \d+ años|más de \d+ años)|cumpl(?:en|ían|ieron|irán) (?:su |una |la |íntegramente |con )*(?:condena|sentencia|penas?|sanción|arresto)|arresto domiciliario|casa por cárcel|libertad (?:plena|condicional)|licencia extrapenal|al exilio|exiliad[oa]s|desterrad[oa]s|deportad[oa]s|paradero desconocido|torturad[oa]s|golpead[oa]s|ejecutad[oa]s|ahorcad[oa]s|murieron|muri[óo]|muertos|fallecid[oa]s|fallecieron|herid[oa]s|detenid[oa]s|arrestad[oa]s|condenad[oa]s|sentenciad[oa]s|sancionad[oa]s|procesad[oa]s|imputad[oa]s|juzgad[oa]s|cumplimiento de (?:la|su)s? (?:pena|condena|sanción)s?|cumplimiento íntegro|con (?:un )?proceso|localizad[oa]s|declarad[oa]s [“«"]?(?:no )?culpables|absuelt[oa]s|liberad[oa]s|excarcelad[oa]s|indultad[oa]s|pres[oa]s|desaparecid[oa]s|encarcelad[oa]s|ingresad[oa]s|mujeres|menores|niñ[oa]s|hombres|graves?|en (?:la )?(?:prisión|cárcel))(?![\p{L}])/iu;

const EN_ENDING = /(?:[^aeiou]ers|tors|sors|ists|ians|ees|women|men|folk|goers|crats|mates|keepers)$/;
const ES_ENDING =
  /(?:dores|doras|istas|ados|idos|adas|idas|antes|ientes|eros|eras|[^u]anos|olanas|ianas|enses|eses|entinos|estinos)$/;
// Spanish participles and demonyms are adjectives as often: only right after the number do they stand for people.
const ES_NOUN_ENDING = /(?:dores|doras|istas|enses)$/;

/** Whether a plural noun, as written, means people. `first` is whether it stands right after the number. */
export function isPeople(word: string, language: string, first: boolean): boolean {
  const folded = fold(word).replace(/['’]s?$/, '');
  if (PEOPLE.has(folded)) return true;
  if (THINGS.has(folded)) return false;
  // "exdirectivos", "ex-ministers"
  const former = folded.replace(/^ex-?/, '');
  if (isPluralRole(folded) || isPluralRole(former) || PEOPLE.has(former)) return true;
  if (language === 'es') {
    // An accent before the ending makes neither a demonym nor a trade: quirófanos, helicópteros.
    // "12 suecos"
    if (first && /^\p{Ll}+s$/u.test(word) && placesIn(word).some(({ demonym }) => demonym)) return true;
    if (/[áéíóú]/u.test(word) || (/anos$/.test(folded) && folded.length < 7)) return false;
    return (first ? ES_ENDING : ES_NOUN_ENDING).test(folded) && folded.length > 5;
  }
  return EN_ENDING.test(folded) && folded.length > 4;
}

/** Whether a plural noun means people by itself, whatever its ending. */
export const isPeopleNoun = (word: string): boolean => PEOPLE.has(fold(word));

/** Whether a noun means one person. */
export function isOnePerson(word: string): boolean {
  return ONE.has(fold(word));
}

/** Whether an English word, as written, names people by where they are from: "two Poles", "one Pakistani". */
export const isDemonym = (word: string, value: number): boolean =>
  (value === 1 ? /^\p{Lu}\p{Ll}+$/u : /^\p{Lu}\p{Ll}+(?:s|men|women)$/u).test(word) &&
  placesIn(word).some(({ demonym }) => demonym);
