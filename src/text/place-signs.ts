/** What news writes around the name of a place. Folded text, both languages in one. */

const PLACES_OF =
  'plaza|terminal|estacion|cementerio|isla|islas|ciudad|pueblo|aldea|provincia|distrito|puerto|region|municipio|localidad|comuna|barrio|canton|parroquia|valle|rio|lago|costa|departamento|corregimiento|vereda|reparto|caserio|poblado|comarca|pedania|concejo|embalse|represa|prision|carcel|penal';

/** Ends what stands before it: "the town of", "el municipio habanero de", "near". */
export const PLACE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:island|islands|town|city|village|province|district|port|state|region|municipality|county|suburb|commune|parish|hamlet|valley|river|lake|mount|coast|residents|people|mayor|governor|north|south|east|west|outskirts|suburbs|streets|hills) of|(?:(?:${PLACES_OF})(?: \\p{L}+)?|alcaldes?a?|gobernador[a]?|intendente|vecinos|habitantes|residentes|norte|sur|este|oeste|afueras|calles) (?:de la|del|de)|towards?|near|across|outside|hacia|hasta|cerca de) $`,
  'u',
);

/** Begins what stands behind it: " residents", ", a town in", ", el embalse". */
export const PLACE_AFTER =
  /^ (?:mayor|residents|airport|harbour|harbor|province|district|island|islands|valley|peninsula|city council|town hall|bay|river|governor|region|border|hotel|prison|jail|dam|reservoir|neighbou?rhood|stadium)(?![\p{L}])|^, (?:just )?(?:north|south|east|west|northeast|northwest|southeast|southwest) of(?!\p{L})|^, al (?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste) de(?!\p{L})|^, (?:an?|the|una?|el|la) (?:\p{L}+ ){0,2}(?:town|city|village|suburb|island|port|district|province|reservoir|dam|lake|river|prison|jail|neighbou?rhood|hamlet|pueblo|ciudad|aldea|isla|localidad|barrio|municipio|provincia|embalse|represa|lago|laguna|rio|prision|carcel|poblado|caserio|capital)(?![\p{L}])/u;
