import { remembered } from './remembered.ts';
/** Words for what somebody is, in lower case as running text has them, folded. Both languages in one. */
import { OFFICES } from './titles.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const HEADS = list(`
realizador realizadora comunicador comunicadora convener capitalist vocalista laico laica lateral goleador goleadora zaguero mediocentro interventor interventora ganador ganadora reverendo reverenda regidor regidora exregidor exregidora exatleta atleta parroco exconductor exconductora conductora fiscala sargenta
employee ex-employee predecesor predecesora sucesor sucesora predecessor successor steward clerk alderperson selectman selectwoman trustee comptroller co-defendant codefendant co-accused apprentice roommate classmate bandmate teammate stepbrother stepsister spouse
companero companera codirector mentor mentora discipulo discipula exmarido exmujer exnovio exnovia bisnieto bisnieta ahijado ahijada padrino madrina gemelo gemela huerfano huerfana
timonel capataz panelista conferencista ponente exfuncionario exfuncionaria exoficial exmilitar exagente exsoldado expolicia exdirigente
conseller consellera philanthropist citizen ciudadano ciudadana filantropo filantropa gobernante preacher fugitive defector guerrilla peacekeeper feminist anarchist separatist nationalist friar seminarian prisionera prisionero mercenario narcotraficante denunciante comunicador comunicadora
photojournalist videographer vlogger satirist cartoonist caricaturista intellectual mufti seminarista jesuit kingpin warlord trafficker nominee contender frontrunner excombatiente bandleader pollster
stepfather stepmother stepson stepdaughter half-brother half-sister sister-in-law brother-in-law mother-in-law cunado cunada yerno nuera padrastro madrastra hijastro hijastra bisabuelo abuela abuelo suegro novia novio girlfriend boyfriend fiancee fiance exnovia expareja exesposo exesposa
responsable intendente intendenta fly-half scrum-half full-back flanker hooker centre-half point-guard directivo directiva excarcelado excarcelada entrevistado entrevistada housekeeper butler trucker crofter porter nanny laureate hostage
armador armadora apoderado apoderada comisariado escolta alero pivot opponent dictador dictadora excandidato excandidata autocrat wicketkeeper bowler batter shortstop linebacker colegiado colegiada delantero delantera zaguero zaguera centrocampista parroco cantora trovador trovadora coreografo coreografa
hurdler rower wrestler fencer archer weightlifter skater skier surfer gymnast welder tenant midwife landlord landlady lodger brewer weaver surveyor
inquilino inquilina casero casera matrona soldador soldadora remero remera saltador saltadora
academic accountant activist actor actress adviser advisor advocate aide ally ambassador analyst anthropologist anchor apprentice
archaeologist archbishop architect artist astronaut astronomer athlete attorney author baker banker barrister biologist bishop blogger
boss botanist boxer broker builder broadcaster businessman businesswoman butcher candidate captain cardinal carpenter ceo chair chairman
chairperson chairwoman champion chancellor chef chemist chief choreographer cleric climatologist clerk coach co-author co-chair co-chairman co-director
co-founder cofounder colleague columnist comedian commander commentator commissioner composer conductor congressman congresswoman conservationist
consultant contractor cook coordinator correspondent councillor councilor councilman councilwoman counsel counsellor counselor creator critic curator
cyclist dancer daughter dean defender delegate dentist deputy designer detective developer diplomat director dissident doctor
drummer driver ecologist economist editor editor-in-chief electrician engineer entrepreneur envoy epidemiologist executive ex-minister ex-president
ex-husband ex-wife expert explorer farmer father father-in-law filmmaker financier firefighter fisherman footballer forester founder friend
gardener general geographer geologist goalkeeper governor graduate guard guide guitarist head hematologist historian hydrologist housewife husband
illustrator imam inspector instructor interpreter inventor investigator investor journalist judge jurist justice keeper laborer labourer lawmaker
lawyer leader lecturer legislator librarian lieutenant linguist lobbyist manager mathematician mayor mechanic mediator member merchant
meteorologist midfielder midwife migrant miner minister missionary model monk mother mountaineer musician negotiator neighbor neighbour
nephew neurologist niece novelist nun nurse nutritionist officer official ombudsman organiser organizer owner painter paediatrician paleontologist
parent partner pastor pathologist patron pediatrician pensioner performer philosopher photographer physician physicist pianist pilot
planner player playwright plumber poet police politician politologist premier president priest prince princess principal producer professor
programmer prosecutor psychiatrist psychologist publicist publisher rabbi ranger rapper rapporteur rector refugee registrar reporter representative
researcher resident retiree reviewer rival runner sailor scholar scientist screenwriter sculptor secretary secretary-general senator sergeant
sheriff shopkeeper singer sister soldier solicitor son songwriter sociologist speaker specialist spokesman spokesperson spokeswoman
statistician strategist striker student superintendent surgeon surveyor swimmer tailor teacher technician theologian trader trainer translator treasurer
trustee tutor uncle undersecretary veteran vet veterinarian vicar vice-chair vice-chairman vice-president victim villager violinist virologist
volunteer referee umpire linesman winger defender captain-elect skipper sprinter boxer jockey waiter warden master headmaster headmistress harbourmaster postmaster marshal curate deacon widow widower wife unionist agent exile ombudswoman counterpart winemaker winner witness worker writer aunt brother cousin grandfather grandmother grandson
granddaughter zoologist agronomist electoral dealer seamstress potter weaver beekeeper rancher campaigner organiser survivor commissioner-general co-leader frontman bassist vocalist caretaker chairwoman-elect detainee prisoner inmate hostage landowner whistleblower defendant plaintiff
substitute pundit bricklayer crewmember courier distiller ethnographer ethicist fishmonger forager geneticist gynaecologist hairdresser herder hotelier
janitor joiner lifeguard locksmith lumberjack machinist mason naturalist neuroscientist notary obstetrician oceanographer optician orthodontist paramedic
parishioner pharmacist physiotherapist plasterer podcaster postman presenter restaurateur roofer seafarer shepherd stonemason streamer stylist supervisor
trawlerman typist undertaker vintner welder woodcutter youtuber influencer geochemist biochemist astrophysicist policymaker archivist baritone soprano
cellist percussionist saxophonist trumpeter ballerina gymnast golfer rower wrestler fencer fullback quarterback pitcher batsman scorer forecaster
commandant councilmember assemblyman assemblywoman alderman lawman crewman cameraman cameraman barista bookseller brewer cartographer caterer chaplain
climber conservator demographer dramatist essayist evangelist glaciologist goatherd haulier jeweller jeweler knitter laureate luthier marathoner
metallurgist mountaineer muralist nun pathologist percussionist prefect printer provost quarryman rower saddler skier smallholder statistician
operator superior marshal treasurer spokespeople statesman stateswoman strongman dictator ruler monarch king queen emir
abogado abogada habitante habitantes sobreviviente integrante mandatario mandataria jerarca religioso religiosa vicario testigo jurista academico academica activista actor actriz administrador administradora agricultor agricultora albanil alcalde alcaldesa alumno alumna
amigo amiga ama analista antropologo antropologa arquitecto arquitecta artista arzobispo asesor asesora asistente astronoma astronomo autor autora ayudante
bailarin bailarina bioquimico biologo biologa bombero cabecilla camarero campesino campesina candidato candidata cantante cantautor cantautora capitan
cardenal carpintero catedratico catedratica cacique cientifico cientifica cineasta cirujano ciclista cofundador cofundadora cocinero colaborador colaboradora
coautor comandante comerciante comisario comisionado compositor compositora concejal concejala conductor conductora consejero consejera consultor
consultora contador coordinador coordinadora coronel corresponsal critico cronista cura curador decano defensor defensora delegado
delegada demografo dentista deportista dibujante diplomatico diplomatica diputado diputada dirigente director directora disenador
disidente doctor doctora dramaturgo dueno duena economista editor editora embajador embajadora emprendedora emprendedor empleado empleada empresario
empresaria enfermero enfermera entrenador entrenadora enviado escritor escritora escultor escultora especialista esposa esposo estudiante excongresista
exdiputado exdiputada exalcalde exfiscal exfutbolista exgobernador exguerrillero exjuez exministro exministra expresidente expresidenta experto
experta exsenador farmaceutica farmaceutico fiscal fisico fisica filosofo filosofa fotografo fotografa fotoperiodista fundador fundadora
funcionario funcionaria futbolista ganadera ganadero general geologo geologa gerente gobernador gobernadora guardia guia guionista guitarrista hermana hermano hermanos
hija hijo hidrologa hidrologo historiador historiadora humorista ingeniera ingeniero inspector inspectora intelectual interprete investigador
investigadora jardinera jefa jefe jubilada jubilado juez jueza jurista juglar lider lideresa lingüista linguista maestra maestro madre magistrada magistrado
manager marido marinero mecanico medica medico mediadora meteorologa meteorologo miembro militante militar minero ministra ministro misionero
monja monje mujer musica musico musicologo narrador negociador nieta nieto novelista obispo obrero obrera oceanografa oficial opositor opositora organizador
organizadora padre panadero panadera pariente parlamentario participante pastor pediatra periodista pescador pescadora pianista piloto pintor
pintora poeta policia politico politologa politologo portavoz portera portero preso presidenta presidente presentador presentadora prima primo prisionero procurador procuradora
productor productora profesor profesora promotor promotora propietario propietaria psicologa psicologo psiquiatra quimica quimico rapero rapera rector rectora
refugiada refugiado relator relatora reportera reportero representante residente sacerdote secretaria secretario senador senadora sindicalista sobrina sobrino
socia socio sociologo sociologa soldado subdirector subdirectora subsecretario suegra superviviente tecnico teniente tenor tesorera tesorero tia tio titular
trabajador trabajadora traductor traductora transportista tutor ujier urbanista vecina vecino vendedor vendedora veterana veterano veterinaria veterinario vicepresidenta
vicepresidente viceministra viceministro victima agente asambleista congresista legislador legisladora eurodiputado eurodiputada edil exiliada exiliado recluso reclusa reo manifestante columnista ensayista taxista camionero docente bloguero bloguera letrado letrada homologo homologa forense epidemiologo epidemiologa detenida detenido presa viticultor viuda viudo vocal vocera vocero voluntaria voluntario agronomo agronoma
guitarrista bajista baterista pianista violinista saxofonista percusionista trompetista tejedor tejedora pescador pescadora ganadero ganadera apicultor
apicultora jardinero electricista fontanero mecanico costurera modista peluquero peluquera barbero panadero panadera carnicero cocinera chef camarera
mesero mesera chofer repartidor repartidora mensajero cartero vigilante bombera rescatista socorrista paramedico paramedica matrona partera pediatra
psiquiatra fisioterapeuta oceanografo oceanografa geografa geografo etnografo etnografa informatico informatica programador programadora archivero archivera
bibliotecario bibliotecaria curadora galerista ilustrador ilustradora pintor pintora muralista grafitero ceramista orfebre poeta novelista cuentista
guionista documentalista productor productora locutor locutora presentadora tertuliano influencer youtuber streamer futbolista tenista nadador nadadora
atleta gimnasta boxeador boxeadora piloto arquero guardameta mediocampista arbitro arbitra terrateniente hacendado minero obrero obrera jornalero jornalera
sindicalista gremialista huelguista cooperativista comunero comunera lonko machi regidor regidora sindico sindica prefecto subprefecto corregidor gobernadora notario
notaria perito perita penalista constitucionalista laboralista gestor gestora pastora pastor marinero marinera estibador estibadora camionera maquinista
aprendiz artesano artesana ingeniero ingeniera comadrona botanico botanica quimico quimica matematico matematica estadistico sismologo
`);

/** Whether a folded word names what a person is. */
export const isRole: (word: string) => boolean = remembered((word) => {
  if (HEADS.has(word) || OFFICES.has(word)) return true;
  if (word.endsWith('ora') && HEADS.has(word.slice(0, -1))) return true;
  if (word.length > 5 && word.endsWith('a') && HEADS.has(`${word.slice(0, -1)}o`)) return true;
  // "intendenta", "gerenta"
  if (/[ae]nta$/.test(word) && HEADS.has(`${word.slice(0, -1)}e`)) return true;
  if (/(?:ologist|ologo|ologa)$/.test(word)) return true;
  const bare = word.replace(/^(?:ex|vice|co|sub|micro|bio|pre)-?/, '');
  return bare !== word && bare.length > 3 && (HEADS.has(bare) || OFFICES.has(bare));
});

const AGENT =
  /.{3}(?:er|or|ist|ian|ess|eer|woman|master|mistress|keeper|wright|monger|smith|er[oa]|ista|d[o]ra?|[ts]ora?|ari[oa]|[ae]nte)$/;
const NO_AGENT =
  /^(?:former|senior|junior|minor|major|other|another|younger|elder|older|clever|sober|inner|outer|upper|lower|former|eager|bitter|tender|superior|inferior|prior|first-?timer|primer[oa]?|tercer[oa]?|enter[oa]|sincer[oa]|veinter[oa]|siguiente|anterior|posterior|mayor|menor|mejor|peor|diferente|importante|reciente|evidente|constante|predecessor|successor|later|earlier|together|rather|further|sooner|longer|better|winter|summer|number|quarter|matter|order|letter|paper|water|weather|chapter|disaster|center|power|tower|offer|necesari[oa]|contrari[oa]|primari[oa]|princess)$/;

/** Whether a folded noun that no list has may name who does something, by its end: "laundress", "stationmaster". */
export const isAgent: (word: string) => boolean = remembered(
  (word) => isRole(word) || (AGENT.test(word) && !NO_AGENT.test(word)),
);

/** Roles in the plural, before several names: "brothers", "senators". */
export function isPluralRole(word: string): boolean {
  return word.endsWith('s') && (isRole(word.slice(0, -1)) || isRole(word.slice(0, -2)) || /men$/.test(word));
}

/** Nouns by which news calls somebody again, so as not to repeat a role; and the roles that they stand for. */
export const CALLED_AGAIN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    mandatario: 'presidente gobernador',
    mandataria: 'presidenta gobernadora',
    dirigente:
      'presidente presidenta lider lideresa secretario secretaria portavoz vocero vocera coordinador coordinadora delegado delegada director directora',
    lider: 'secretario secretaria presidente presidenta coordinador coordinadora jefe jefa dirigente',
    lideresa: 'secretaria presidenta coordinadora jefa dirigente',
    titular:
      'ministro ministra consejero consejera secretario secretaria director directora presidente presidenta',
    oficial: 'general coronel comandante capitan teniente mayor comisario sargento',
    uniformado: 'general coronel comandante capitan teniente mayor comisario sargento',
    militar: 'general coronel comandante capitan teniente almirante',
    tecnico: 'entrenador seleccionador',
    tecnica: 'entrenadora seleccionadora',
    estratega: 'entrenador',
    entrenador: 'tecnico',
    entrenadora: 'tecnica',
    colegiado: 'arbitro',
    colegiada: 'arbitra',
    edil: 'portavoz alcalde alcaldesa concejal concejala regidor regidora',
    edila: 'portavoz alcaldesa concejala regidora',
    legislador: 'diputado senador congresista asambleista',
    legisladora: 'diputada senadora congresista asambleista',
    parlamentario: 'diputado senador congresista',
    parlamentaria: 'diputada senadora congresista',
    gremialista: 'dirigente secretario secretaria presidente presidenta delegado delegada',
    sindicalista: 'dirigente secretario secretaria presidente presidenta delegado delegada',
    letrado: 'abogado',
    abogado: 'jurista penalista letrado derecho',
    abogada: 'jurista penalista letrada derecho',
    letrada: 'abogada',
    jurista: 'abogado abogada juez jueza magistrado magistrada fiscal',
    prelado: 'obispo arzobispo cardenal',
    purpurado: 'cardenal',
    religioso: 'obispo arzobispo cardenal sacerdote parroco',
    funcionario: 'ministro director secretario viceministro subsecretario superintendente',
    funcionaria: 'ministra directora secretaria viceministra subsecretaria superintendenta',
    autora: 'escritora novelista poeta periodista ensayista dramaturga historiadora',
    autor: 'escritor novelista poeta periodista ensayista dramaturgo historiador',
    investigador: 'biologo oceanografo cientifico geologo economista sociologo historiador',
    investigadora: 'biologa oceanografa cientifica geologa economista sociologa historiadora',
    lawmaker: 'senator congressman congresswoman representative deputy mp',
    officer: 'general colonel commander captain lieutenant major inspector sergeant superintendent',
    writer: 'novelist poet author playwright essayist',
    researcher: 'biologist oceanographer geologist epidemiologist economist sociologist historian ecologist',
    executive: 'chief chairman chairwoman president ceo director',
  }).map(([noun, roles]) => [noun, roles.split(' ')]),
);

/** Offices that one person holds at a time, so that news says "the mayor" of whom it has named as one. */
export const SOLE_OFFICES: ReadonlySet<string> = list(`
president premier chancellor mayor governor pope king queen sultan emir dictator chairman chairwoman superintendent archbishop
presidente presidenta mandatario mandataria dictador dictadora alcalde alcaldesa gobernador gobernadora canciller rector rectora papa rey reina arzobispo
`);

/** Kin: a role only of somebody, never before a name ("his daughter Elif Kaya"). */
export const KIN: ReadonlySet<string> = list(`
aunt boyfriend roommate cellmate classmate bandmate teammate spouse stepbrother stepsister brother brother-in-law colleague cousin daughter father father-in-law friend ex-husband ex-wife fiance fiancee girlfriend granddaughter grandfather grandmother grandson husband mother
neighbor neighbour nephew niece parent partner rival sister sister-in-law son stepfather stepmother stepson stepdaughter uncle widow widower wife
abuela abuelo companera companero exmarido exmujer exnovia exnovio bisnieta bisnieto ahijada ahijado padrino madrina amiga amigo cunada cunado esposa esposo exesposa exesposo expareja novia novio suegro yerno nuera padrastro madrastra hermana hermano hija hijo madre marido mujer nieta nieto padre pariente prima primo sobrina sobrino suegra tia tio viuda viudo vecina vecino
`);

/** Adjectives and nouns that stand before a role in running English without an article. */
export const ROLE_MODIFIERS = list(`
entonces actual nuevo nueva afamado afamada celebre conocido conocida reconocido reconocida destacado destacada prestigioso prestigiosa famoso famosa aid emergency broadcast satellite policy affairs relations communications privacy data cyber border drug crime district factory farm dock taxi bus mine care office bank peasant merchant junta presidential parliamentary congressional gubernatorial mayoral guerrilla cartel gang street protest trade business church faith clan spiritual revolutionary nationalist separatist conservative liberal leftist rightist far-right far-left dissident veteran award-winning pioneering prize-winning acclaimed noted respected controversial detained slain murdered deposed ousted acting assistant associate campaign chief city civil climate club college community company co-founding cultural democracy
democratic defence defense deputy economic electoral energy environmental executive exiled family fellow female feminist film finance fire football
foreign former freelance gay general global government health high-ranking head history hospital human hunger immigration imprisoned independent indigenous
influential interim international investigative jailed junior labor labour land lead leading left-wing legal lesbian local longtime long-time
male managing market media medical military music national non-executive opposition outgoing parish party peace police political press
prison prominent property public radio regional religious renowned research retired right-wing rights ruling rural school
security self-exiled senior social socialist space sports staff state student tax team technology television trade trans news transport tribal truck tv
union university urban veteran veterinary vice village war water women's world young youth pro-democracy anti-corruption rebel militant armed prosecuting presiding authoritarian autocratic incumbent top then
`);

/** Heads of a group of people or of an office: who bears one "of" an organisation leads it. */
export const LEADERSHIP = list(`
chairman chairwoman chairperson chair co-chair co-chairman co-director codirector codirectora president leader head director chief ceo founder co-founder cofounder
secretary-general coordinator boss principal rector dean superior commander president-elect
presidente presidenta lider lideresa director directora jefe jefa fundador fundadora cofundador cofundadora coordinador
coordinadora rector rectora decano decana titular gerente comandante commander
`);

/** Words before a leader's role that make it no leadership, or none now. */
export const NOT_LEADING = list(
  'coach entrenador entrenadora former ex vice deputy assistant ex-president expresidente exdirector late subdirector vicepresidente',
);

/** Participles of "X, led by Y". */
export const LED_BY = list(`
led headed chaired directed founded co-founded cofounded run managed coordinated presided
dirigida dirigido liderada liderado encabezada encabezado presidida presidido fundada fundado cofundada cofundado coordinada coordinado
`);

/** Finite verbs of "Y leads X". */
export const LEADS = list(`
leads heads chairs directs founded co-founded cofounded runs presides coordinates
dirige lidera encabeza preside fundo cofundo coordina
`);

/** Those whose trade is to judge of what others do: "Para la jurista Ana Ruiz, el fallo llega tarde". Spanish only. */
export const JUDGES = list(`
jurista analista experto experta economista abogado abogada historiador historiadora sociologo sociologa politologo politologa profesor profesora
catedratico catedratica investigador investigadora academico academica penalista constitucionalista especialista ecologista activista portavoz
vocero vocera dirigente lider opositor opositora diputado diputada senador senadora sindicalista columnista critico critica consultor consultora
concejal concejala exministro exministra exdiputado exdiputada letrado letrada periodista antropologo antropologa biologo biologa epidemiologo
epidemiologa geografo geografa urbanista demografo demografa filosofo filosofa psicologo psicologa
`);
