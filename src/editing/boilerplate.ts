/**
 * What pages put around an article's text, told by the words of one line. Each rule looks at the line alone and at how
 * it begins or ends, so that a paragraph that speaks of cookies, photographs or newsletters stays a paragraph.
 */
interface Rule {
  /** What such a line is, as the list of what was dropped says it. */
  readonly why: string;
  /** The longest line that the rule applies to, in characters: prose is longer. */
  readonly most: number;
  readonly pattern: RegExp;
}

const RULES: readonly Rule[] = [
  {
    why: 'copyright line',
    most: 400,
    pattern: /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|:|by\b)|derechos reservados)/iu,
  },
  {
    why: 'copyright line',
    most: 400,
    pattern:
      /\b(?:all rights reserved|todos los derechos reservados|prohibida su reproducci[oó]n|no part of this|may not be (?:published|reproduced|republished))/iu,
  },
  {
    why: 'time of day',
    most: 20,
    pattern: /^\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?|h|hrs?|[a-z]{2,4})?$/iu,
  },
  {
    why: 'image file name',
    most: 120,
    pattern: /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)$/iu,
  },
  // "Firstlast800", "IMG_2044", "gettyimages-1234567": one word that ends in a number, as files are named.
  {
    why: 'image file name',
    most: 80,
    pattern: /^(?=\S*\p{L})(?=\S{6,}$)[\p{L}\p{N}_-]*(?:\d{3,}|[_-]\d+)$/u,
  },
  {
    why: 'photo credit',
    most: 300,
    pattern:
      /^[([]?(?:(?:file |handout |archive )?(?:photo|picture|image|illustration|video|graphic)s?(?: credits?| courtesy)?|credits?|source photo|foto(?:graf[ií]a)?s?|im[aá]gen(?:es)?|imagen|ilustraci[oó]n|v[ií]deo|cr[eé]ditos?|cortes[ií]a|courtesy)(?: by| of| de| por)?\s*[:/|©]/iu,
  },
  {
    why: 'photo credit',
    most: 300,
    pattern:
      /(?:\b(?:image|photo|picture) (?:of|by|via|from|credit)|\b(?:foto|imagen) (?:de|por)|[-–—|([]\s*(?:photo|image|foto|imagen|picture|cr[eé]dito?)s?\b[^.]{0,12})\s*©?[^.]*(?:\/|©|\bvia\b|\bgetty\b)[^.]*[.)\]]*$/iu,
  },
  // "Ana Ruiz/Unsplash.", "(Luis Mora / Getty Images)", "REUTERS/Jo Diaz": a name, a slash, an agency.
  {
    why: 'photo credit',
    most: 300,
    pattern:
      /(?:\/\s*|\bvia\s+|\bpor\s+|\(|^)(?:(?:[\p{Lu}][\p{L}.]*\s*)?(?:unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|getty(?: images)?|shutterstock|reuters|a\.?f\.?p|ap(?: photo)?|epa|efe|europa press|bloomberg|zuma(?: press)?|istock|adobe stock|dpa|xinhua|anadolu|twitter|facebook|instagram|x|youtube|telegram))\s*[.)\]]*$/iu,
  },
  {
    why: 'photo credit',
    most: 300,
    pattern: /[.)»”"] (?:foto(?:graf[ií]a)?|photo(?:graph)?|imagen|image|picture|cr[eé]dit[os]?)s?:/iu,
  },
  { why: 'photo credit', most: 200, pattern: /^\(?(?:reuters|ap photo|afp|efe|epa|getty images?)\s*[/|]/iu },
  {
    why: 'photo credit',
    most: 160,
    pattern:
      /(?:\brep\.? pic|\b(?:representation(?:al)?|representative|file|stock|archive) (?:image|photo|picture|pic)|\b(?:foto|imagen) (?:de archivo|ilustrativa|referencial|de referencia)|\bcaptura de pantalla|\bscreen ?(?:shot|grab))[.)]?(?:$|[.:]\s)/iu,
  },
  {
    why: 'links to other pages',
    most: 200,
    pattern:
      /^[\p{P}\p{S}\s]*(?:(?:read|see|lea|lee|leer|ver|vea) (?:also|more|tambi[eé]n|m[aá]s|next)|also (?:read|see)|related(?: (?:stories|articles|news|content|coverage|posts|topics|links|reading))?|more (?:on|from|about|in) (?:this|the|our)\b.{0,40}|more (?:stories|news|coverage)|recommended|you (?:may|might) also (?:like|be interested)|te puede interesar|(?:le|te) podr[ií]a interesar|noticias relacionadas|art[ií]culos? relacionados?|relacionad[oa]s?|recomendad[oa]s?|lo m[aá]s (?:le[ií]do|visto)|most (?:read|popular|viewed)|trending|latest news|[uú]ltimas noticias|editors?['’]?s? picks?|don['’]?t miss|no te (?:lo )?pierdas|in case you missed it)\s*(?:[:»›>].*|[.!…]*)$/iu,
  },
  {
    why: 'links to other pages',
    most: 200,
    pattern:
      /^[\p{P}\p{S}\s]*(?:read|watch|listen|see|lea|lee|leer|vea|ver|mir[ae]|escuch[ae]|breaking|related|relacionado)\s*:\s+\S/iu,
  },
  {
    why: 'list of topics',
    most: 300,
    pattern:
      /^(?:(?:organi[sz]ations?|people|persons|topics|companies|places|tags|keywords|locations)(?: mentioned| named)? in this (?:story|article|report)|(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|etiquetas?|temas?|palabras clave|categor[ií]as?|en este art[ií]culo|secci[oó]n)\s*(?::.*|$))/iu,
  },
  {
    why: 'newsletter or subscription line',
    most: 300,
    pattern:
      /^(?:please |por favor,? )?(?:sign ?up|subscribe|register|suscr[ií]b(?:ete|ase|irse)|reg[ií]str(?:ate|ese)|ap[uú]ntate|recib[ea] (?:nuestr|las noticias|en tu)|get (?:the|our) (?:latest|daily|morning|weekly|newsletter|free)|join our|[uú]nete a|support (?:our|independent)|donate|become a member|apoya |haz una donaci[oó]n|download our app|descarga nuestra)/iu,
  },
  {
    why: 'newsletter or subscription line',
    most: 200,
    pattern:
      /\b(?:our (?:free |daily |weekly )*newsletter|nuestr[oa] (?:bolet[ií]n|newsletter)|delivered to your inbox|en tu (?:correo|bandeja))\b/iu,
  },
  {
    why: 'line to share or follow',
    most: 200,
    pattern:
      /^(?:share|compartir?|comparte|follow|s[ií]gue(?:nos|la|lo)|print|imprimir|email|copy link|copiar enlace|enviar|tweet|whatsapp|facebook|twitter|telegram|linkedin|pinterest|reddit|instagram|youtube|x)\b(?:[\s|/,·•:]*(?:this|on|us|via|by|en|por|este|esta|art[ií]culo|article|story|noticia|share|print|email|tweet|whatsapp|facebook|twitter|telegram|linkedin|pinterest|reddit|instagram|youtube|x|and|y|e|link|page|@\S+))*[.!:]*$/iu,
  },
  {
    why: 'line to share or follow',
    most: 200,
    pattern: /^(?:follow (?:us|me|him|her|them|@)|s[ií]guenos|s[ií]gue a)\b/iu,
  },
  {
    why: 'cookie or privacy line',
    most: 600,
    pattern:
      /^(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|by (?:continuing|using|clicking|signing)|usamos cookies|utilizamos cookies|este sitio (?:web )?(?:usa|utiliza)|al (?:continuar|navegar|utilizar)|accept (?:all|cookies)|aceptar|cookie (?:policy|settings|notice)|privacy policy|pol[ií]tica de (?:privacidad|cookies)|terms (?:of|and)|t[eé]rminos (?:de|y)|manage (?:consent|preferences))/iu,
  },
  {
    why: 'advertisement',
    most: 120,
    pattern:
      /^[\p{P}\s]*(?:advertisement|advertising|sponsored(?: content)?|paid content|publicidad|anuncio|patrocinado|continue reading(?: below)?|(?:story|article) continues(?: below)?.*|contin[uú]a (?:leyendo|despu[eé]s).*|scroll (?:down )?to continue.*|loading|cargando)[\p{P}\s]*$/iu,
  },
  {
    why: 'page navigation',
    most: 120,
    pattern:
      /^[\p{P}\p{S}\s]*(?:skip to (?:main )?content|saltar al contenido|ir al contenido|main menu|menu|men[uú]|home|inicio|portada|search|buscar|log ?in|sign in|iniciar sesi[oó]n|subscribe|suscr[ií]bete|next(?: article| story| page)?|previous(?: article| story| page)?|siguiente|anterior|back to top|volver (?:arriba|al inicio)|contact(?: us)?|contacto|about us|qui[eé]nes somos|leave a (?:comment|reply)|deja (?:un comentario|tu comentario)|\d* ?(?:comments?|comentarios?)|view (?:all )?comments|show more|ver m[aá]s|load more|cargar m[aá]s|close|cerrar|play(?: video)?|listen(?: to (?:this )?article)?|escuchar(?: art[ií]culo)?|\d+ (?:min|minutes?|minutos?)(?: de)? (?:read|lectura))[\p{P}\p{S}\s]*$/iu,
  },
  {
    why: 'note on the page itself',
    most: 300,
    pattern:
      /^(?:this (?:article|story|post|report) (?:was|is|has been|first|originally) ?(?:originally |first )?(?:published|appeared|updated|syndicated|produced)|(?:este|esta) (?:art[ií]culo|nota|noticia) (?:fue|se) public|originally published|publicado originalmente|with (?:information|reporting) from|con informaci[oó]n de\b.{0,60}$|reporting by\b.{0,200}(?:editing by|$)|edited by\b.{0,60}$|our standards:|have a (?:news )?tip|got a tip|report (?:an )?error|reportar (?:un )?error|click here|haz clic|pulsa aqu[ií])/iu,
  },
];

const BIOGRAPHY =
  /^(?:is|was|covers?|writes|reports|works|joined|es|era|cubre|escribe|trabaja)\b.*\b(?:reporters?|correspondents?|editors?|journalists?|writers?|columnists?|photographers?|freelancer|covers?|writes|periodistas?|reporter[oa]s?|corresponsal|editor[ae]s?|redactor[ae]s?|columnistas?|escribe|cubre|fot[oó]graf[oa])\b/iu;

/** Whether a line tells who one of `authors` is, as pages do under an article. */
export function isBiography(line: string, authors: readonly string[]): boolean {
  const text = line.trim();
  return (
    text.length <= 400 &&
    authors.some((author) => text.startsWith(`${author} `) && BIOGRAPHY.test(text.slice(author.length + 1)))
  );
}

/** What a line is if it is no part of an article; null where nothing says so. */
export function boilerplate(line: string): string | null {
  const text = line.trim();
  return RULES.find(({ most, pattern }) => text.length <= most && pattern.test(text))?.why ?? null;
}

/** Whether the lines after this one are links under it, as after "Related stories". */
export function opensLinks(line: string): boolean {
  const why = boilerplate(line);
  return why === 'links to other pages' || why === 'list of topics';
}

/** The rights line of a page; null for any other. */
export function rightsLine(line: string): string | null {
  return boilerplate(line) === 'copyright line' ? line.trim() : null;
}

const AFTER_YEAR =
  /^(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?(.+?)(?:[.,|]|\s+\d{4}|\s+[-–—]\s|$)/iu;

/** Whose rights a copyright line states: its words without sign, year and "all rights reserved". Null where unclear. */
export function rightsHolder(line: string): string | null {
  const holder = AFTER_YEAR.exec(line.trim())?.[1]?.trim() ?? '';
  return holder !== '' &&
    holder.length <= 60 &&
    /^\p{Lu}/u.test(holder) &&
    !/\b(?:all rights|derechos)\b/i.test(holder)
    ? holder
    : null;
}
