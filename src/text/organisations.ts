/** Words for kinds of organisation, folded. Both languages in one. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that make a capitalised run the name of an organisation, wherever in the run they stand. */
export const ORGANISATION_WORDS = list(`
academy administration agency alliance archdiocese archive archives army assembly association associates authority bank bar board brigade brigades broadcasting
bureau cabinet campaign caucus center centre chamber charity choir church clinic club coalition college collective command commission committee commons
community company confederation conference conglomerate congress congregation consortium consulate cooperative corporation corps council
court courts defenders department diocese directorate embassy enterprise enterprises exchange faculty federation fellowship
fighters force forces forum foundation front fund government group guard guild headquarters herald holding holdings hospital house
inc industries initiative inspectorate unity institute institution intelligence international investigators journal laboratory laboratories league
legislature library lords ltd llc corp plc gmbh sa militia ministry mission mechanism monitor movement navy network networks news newspaper
observatory office orchestra organisation organization panel parliament partners partnership party programme patrol police post press project prosecutors publishers
radio railways registry reporters reuters school secretariat senate service services society staff studios subcommittee symphony
sports media capital tv films records publishing entertainment pictures foods brands co societies syndicate synod system taskforce team telegraph television times treasury tribune tribunal trust trustees union unit university watch
watchdog witness workers works democrats bancorp bancshares pharma biotech logistics systems technologies solutions ventures rovers wanderers lawyers doctors airlines airways motors energy mining oil gas telecom pharmaceuticals
naviera minera constructora petrolera aseguradora distribuidora transportes tejidos aceros cementos bodegas hoteles supermercados inmobiliaria
conservas astilleros almacenes textiles industrias inversiones alimentos laboratorio electrodomesticos ferrocarriles astillero
academia administracion agencia agrupacion auditoria contaduria sistema consorcio alianza vecinos familias cadena diario semanario periodico editorial alcaldia alianza aministia amnistia archivo armada arzobispado asamblea asociacion audiencia autoridad
ayuntamiento banco brigada bufete cabildo camara cancilleria casa central centro circulo clinica club coalicion colectivo colegio
comando comandancia comision comisaria cuerpo comite compania comunidad concejo confederacion conferencia congregacion congreso consejeria
consejo consorcio consulado consultora contraloria cooperativa coordinadora corporacion corte cortes cruz defensoria departamento delegacion diocesis
direccion diputacion directorio ejercito embajada empresa emisora entidad escuela facultad federacion fiscalia foro frente fuerza fuerzas fundacion
gabinete gendarmeria generalitat xunta gobernacion grupo guardia hermandad hospital iglesia iniciativa instancia instituto intendencia internacional izquierda
junta juzgado laboratorio laboratorios mesa ministerio mision movimiento municipalidad naciones observatorio oficina organismo organizacion convergencia concertacion
orquesta parlamento parroquia partido pastoral plataforma policia prefectura prensa presidencia procuraduria radio red reporteros secretaria sala
seccion senado servicio servicios sindicato sindical sociedad subcomision subsecretaria superintendencia televisora television
tribunal union unidad universidad vicaria vicepresidencia medicos abogados juristas periodistas damas madres
auxiliary advertiser rail eireann prosecution research buro associations federations unions bookshop chronicle conservatory confederacy courier dispatch endowment examiner fraternity gallery gazette
hospice inquirer museum museums nation nations ombudsman orphanage philharmonic regulator regulators securities
seminary sentinel shipyard shipyards superintendency tribe tribes zoo
bolsa conselleria confraternidad cofradia editora hospicio loteria mancomunidad museo museos patronato
registraduria filarmonica sinfonica orfeon salvamento sociedades mecanismo monitoreo vialidad zoologico
coordinacion equipo poder regimiento batallon jefatura subdelegacion subdireccion sindicatura vicerrectorado rectorado decanato regiment battalion
shipping marine utilities lines aerospace minerals metals semiconductors insurance freight
athletic atletica atletico deportiva deportivo dinamo dynamo lokomotiv olympique sporting fc cf afc
universidade universitat universite universita institut banca federacao federation confederacao assemblee camara associacao fundacao movimento partito
`);

/** Of those, the ones that are surnames as well: "Ted Cruz". */
export const SURNAME_ORGANISATIONS = list(
  'bank bar camara casa center chamber church cortes cruz guardia house iglesia lords mesa post press sala service temple tribe trust works',
);

/** Of those, the ones that open a Spanish or "of" name, so that its tail belongs to it. */
export const OPENS_ORGANISATION = list(`
academy agency alliance army assembly association authority bank bar board bureau campaign center centre chamber church coalition college collective commission committee
community confederation conference congress consulate coalition council court department diocese directorate doctors embassy faculty federation forum foundation friends
front fund group guild high house institute international lawyers league library mechanism ministry mothers movement museum national network observatory office organisation organization
parliament party project registry reporters subcommittee school secretariat senate society superior supreme syndicate team tribunal trust union university
academia administracion agencia agrupacion auditoria contaduria sistema consorcio alcaldia alianza amnistia archivo armada arzobispado asamblea asociacion audiencia autoridad
ayuntamiento banco brigada brigadas bufete cabildo camara cancilleria casa central centro circulo clinica club coalicion colectivo colegio
comando comandancia comision comisaria cuerpo comite compania comunidad concejo confederacion conferencia congregacion congreso consejeria
consejo consorcio consulado contraloria cooperativa coordinadora corporacion corte cortes cruz defensoria departamento delegacion diocesis
direccion diputacion directorio ejercito embajada empresa escuela facultad federacion fiscalia foro frente fuerza fuerzas fundacion
gabinete generalitat xunta gobernacion grupo guardia hermandad hospital iglesia iniciativa instituto intendencia izquierda
junta juzgado laboratorio mesa ministerio mision movimiento municipalidad observatorio oficina organismo organizacion
orquesta parlamento parroquia partido pastoral plataforma policia prefectura presidencia procuraduria radio red secretaria sala
seccion senado servicio sindicato sociedad subcomision subsecretaria superintendencia televisora television
tribunal union unidad universidad vicaria medicos abogados juristas periodistas reporteros damas madres mujeres voces
diario semanario periodico filarmonica sinfonica associations federations unions confederacy gallery museum museums regulator seminary
bolsa conselleria cofradia confraternidad loteria mancomunidad museo museos patronato registraduria sociedades mecanismo monitoreo buro
coordinacion equipo poder regimiento batallon jefatura subdelegacion subdireccion sindicatura vicerrectorado rectorado decanato
universidade universitat universite universita institut banca federacao confederacao assemblee associacao fundacao movimento partito
`);

/** What opens a club's name, by which it is called again without: "Deportivo Sotavento", "Sotavento". */
export const OPENS_CLUB = list(
  'athletic atletico deportivo dinamo dynamo lokomotiv olympique sporting club fc cd ud ac',
);

/** What ends a company's name in law, as capitals or abbreviated: "Antonson Machines AB", "WTC International N.V.". */
export const LEGAL_FORMS = list(
  'ab ag as asa bhd bv cv eirl kk kg lp llp ltda nv oy oyj plc pty sa sab sas sau se sl slu spa srl tbk',
);

/** What ends a newspaper's name behind a place or "Daily": "the Fiji Sun", "the Evening Standard". */
export const NEWSPAPER_WORDS = list(
  'journal constitution inquirer gazette courier chronicle examiner sentinel dispatch tribune herald telegraph sun star mail express standard mirror observer independent globe record echo eagle argus mercury world bulletin monitor citizen leader',
);

/** What a firm deals in, where it ends its name behind a word that is none of the language: "Kalumba Copper". */
export const INDUSTRIES = list(`
copper cement timber coal lithium aluminium aluminum petroleum refining refineries chemicals plastics apparel garments textiles breweries brewery
distillers distillery dairy dairies poultry seafood seafoods fisheries sugar coffee cocoa bakeries hotels resorts supermarkets retail realty ferries
trams buses coaches aviation software robotics electronics electric hydro renewables solar water power therapeutics diagnostics healthcare pharmacies
builders construction engineering drilling exploration resources cables wireless broadband tyre tyres tire tires packaging ceramics fertilizers fertilisers
seeds meats beverages bottlers steel salud sanidad energia seguros logistica pesca aguas electrica renovables farma mineria turismo viajes alimentacion
bebidas telecomunicaciones aviacion construcciones servicios
`);

/** What ends a company's or a club's full name, without which it is called again: "Lorne Pharmaceuticals Inc.", "Lorne". */
export const NAME_ENDINGS = list(`
society international city united group holding holdings airlines airways motors energy pharmaceuticals pharma inc corp corporation co company plc ltd llc sa ag
gmbh nv asa records media technologies technology systems solutions foods films pictures studios industries town rovers fc cf sc ac athletic wanderers albion
hotspur oil gas mining capital partners ventures telecom telecommunications steel entertainment brands logistics biotech labs bank insurance
`);

/** Organs of state: a country or demonym before them is no part of their name. */
export const STATE_ORGANS = list(`
ministry department congress parliament house senate court police army navy government assembly guard treasury cabinet office agency administration
ministerio departamento congreso parlamento senado corte tribunal policia ejercito asamblea fiscalia cancilleria gobierno guardia
`);

/** Kinds of organisation in lower case: before a name, in apposition, or in "the group". Value: whom it can mean. */
export const DESCRIPTORS: ReadonlyMap<
  string,
  'civil' | 'state' | 'media' | 'party' | 'company' | 'court' | 'any'
> = new Map(
  (
    [
      [
        'civil',
        `group tank body ngo nonprofit non-profit charity watchdog foundation coalition federation association network think-tank
          movement observatory alliance union confederation campaign society centre center collective foro project platform organisation organization organizations organisations groups ngos
          charities nonprofits monitor institute club team band trio duo quartet quintet orchestra choir ensemble troupe militia cartel gang guild league
          grupo ong colectivo fundacion organizacion coalicion federacion asociacion red movimiento observatorio alianza sindicato confederacion
          archivo archive plataforma organizaciones grupos colectivos agrupacion instituto iniciativa comite gremio centro entidad proyecto oenege
          banda equipo orquesta coro duo trio cuarteto quinteto comparsa murga milicia guerrilla pandilla cartel patronal hermandad cofradia pena organismo institucion formacion`,
      ],
      [
        'state',
        `ministry department agency authority embassy commission committee council office bureau ministerio departamento embajada comision consejo
          oficina fiscalia defensoria cancilleria regulator regulador agencia`,
      ],
      [
        'media',
        `newspaper daily weekly site publication magazine bulletin newsletter boletin broadcaster outlet service website portal channel station tabloid journal
          diario periodico publicacion semanario revista suplemento emisora cadena medio medios sitio portal televisora canal rotativo`,
      ],
      ['party', 'party partido bancada'],
      [
        'company',
        'comisionista corredora encuestadora ferreteria panaderia pasteleria libreria farmacia restaurante imprenta carniceria lavanderia funeraria company business firm corporation conglomerate retailer bank airline maker shipper shipbuilder hotelier startup start-up consultancy lender insurer manufacturer operator carrier utility brand chain studio producer miner brokerage restaurant bakery brewery winery pollster carmaker automaker chipmaker drugmaker planemaker steelmaker brewer supermarket giant label publisher distributor telecom refiner compania empresa firma corporacion banco aerolinea minera petrolera farmaceutica constructora electrica editorial productora metalurgica lechera azucarera avicola maderera pesquera tabacalera bananera arrocera ferroviaria discografica aseguradora naviera multinacional tecnologica operadora cervecera hotelera inmobiliaria consultora distribuidora cooperativa mutua startup gigante marca sello energetica siderurgica cementera papelera automotriz telefonica fabricante laboratorio',
      ],
      ['court', 'court tribunal corte juzgado'],
    ] as const
  ).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)),
);

/** Documents: "the report from X", "an X release", in whose name X itself speaks. */
export const DOCUMENTS = list(`
report release statement study survey figures data statistics analysis count tally estimate estimates letter communique memo audit assessment inquiry briefing review paper bulletin
findings poll records post tweet message press annual database census dossier article filing ruling
informe comunicado estudio encuesta cifras datos estadisticas calculos analisis recuento estimaciones carta boletin nota declaracion reporte balance registro registros sondeo documento publicacion actualizacion compilacion recopilacion
mensaje tuit conteo listado peritaje dictamen auditoria censo resumen memoria base texto investigacion articulo
`);
