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
    why: 'separator',
    most: 60,
    pattern: /^(?:[^\p{L}\p{N}]+|[^\p{L}\p{N}]*(?:ends?|fin|30)[^\p{L}\p{N}]*)$/iu,
  },
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
  // "Updated 8:11 p.m. ET", "Actualizado a las 14:05 h"
  {
    why: 'time of day',
    most: 60,
    pattern:
      /^(?:last )?(?:updated|published|posted|actualizad[oa]|publicad[oa])(?: (?:at|a las?))?\s*:?\s*\d{1,2}[:.]\d{2}(?:\s*[ap]\.?\s?m\.?)?(?:\s*[a-z]{1,4}\.?)?$/iu,
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
  // "Item 1 of 2 Cranes stand idle", "[2/3] …": what a gallery shows under its pictures.
  {
    why: 'caption',
    most: 400,
    pattern: /^(?:(?:item|image|photo|slide|imagen|foto) \d+ (?:of|de) \d+\b|\[\d+\/\d+\])/iu,
  },
  { why: 'photo credit', most: 400, pattern: /\bpurchase licensing rights\b|^credits?\s*(?:\.{3}|…)/iu },
  // "(Times photo by Ana Ruiz)", "(CP Photo/Ivo Brand)" at the end.
  {
    why: 'photo credit',
    most: 400,
    pattern: /\((?:[^()]{0,40}\b)?(?:photo(?:graph)?|foto(?:graf[ií]a)?)s?\b[^()]{0,60}\)\.?$/iu,
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
      /^[\p{P}\p{S}\s]*(?:(?:read|see|lea|lee|leer|ver|vea) (?:also|more|tambi[eé]n|m[aá]s|next)|also (?:read|see)|(?:vea|lea|mire?|ver|leer) adem[aá]s|people (?:are )?also read(?:ing)?|others are reading|related(?: (?:stories|articles|news|content|coverage|posts|topics|links|reading))?|more (?:on|from|about|in) (?:this|the|our)\b.{0,40}|more (?:stories|news|coverage)|recommended|you (?:may|might) also (?:like|be interested)|te puede interesar|(?:le|te) podr[ií]a interesar|noticias relacionadas|(?:art[ií]culos?|v[ií]deos?|temas?|contenidos?|enlaces) relacionad[oa]s?|relacionad[oa]s?|recomendad[oa]s?|lo (?:m[aá]s (?:le[ií]do|visto|reciente|comentado)|[uú]ltimo)(?: hoy| del d[ií]a| de la semana)?|tambi[eé]n te puede interesar|most (?:read|popular|viewed)|trending|latest news|[uú]ltimas noticias|editors?['’]?s? picks?|don['’]?t miss|no te (?:lo )?pierdas|in case you missed it|m[aá]s (?:informaci[oó]n|noticias|sobre .{1,40}|en .{1,30})|(?:mir|le)[aáeé] tambi[eé]n|(?:le[aeé]|mir[aáeé]) aqu[ií]|suggested topics|keep reading|sigue leyendo|previous(?:ly)?|notas? relacionadas?|read full story)\s*(?:[:»›>].*|[.!…]*)$/iu,
  },
  {
    why: 'links to other pages',
    most: 120,
    pattern:
      /^(?:descarg(?:ar|ue|a|á)|download|read|lea|lee|consult[ae]|ver|vea|see)\b.{0,60}\b(?:pdf|(?:informe|texto|comunicado|documento) completo|full (?:report|text|statement|document))\b[^.]{0,30}$/iu,
  },
  // "Escuche aquí la entrevista completa:", "Watch the full video below"
  {
    why: 'links to other pages',
    most: 90,
    pattern:
      /^(?:watch|listen|see|view|escuch[aeá]|mir[aeá]|ve[ar]?)\b(?=.*\b(?:here|below|full|aqu[ií]|complet[ao]|abajo)\b).*\b(?:video|v[ií]deo|audio|interview|entrevista|podcast|episode|episodio|gallery|galer[ií]a|photos|fotos)\b[^.]*$/iu,
  },
  {
    why: 'links to other pages',
    most: 70,
    pattern: /^more (?:on|from|about|in|by) [^.!?]+$/iu,
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
    why: 'newsletter or subscription line',
    most: 250,
    pattern:
      /^(?:get|read|join|try|stay|the|recib[aeí]|el|la)\b.{0,90}\b(?:newsletters?|bolet[ií]n(?:es)?)\b.{0,120}\b(?:sign up|subscribe|inbox|suscr[ií]b\p{L}*|here|aqu[ií]|start your day)\b/iu,
  },
  {
    why: 'newsletter or subscription line',
    most: 250,
    pattern:
      /\b(?:sign up|subscribe|register|suscr[ií]b(?:ete|ase|ite)|reg[ií]str(?:ate|ese)) (?:here|now|today|aqu[ií]|ahora|ya)[.!]?$/iu,
  },
  {
    why: 'newsletter or subscription line',
    most: 300,
    pattern:
      /\b(?:sign up (?:for|to)|subscribe to|suscr[ií]b(?:ete|ase|ite) a)\b.{0,80}\b(?:newsletters?|bolet[ií]n(?:es)?|channel|canal|podcast)\b/iu,
  },
  // An appeal to readers speaks to them: "your support", "hazte socio".
  {
    why: 'newsletter or subscription line',
    most: 700,
    pattern:
      /(?:^colabora con (?:nuestro|nosotros)|\bap[oó]y(?:anos|[aá]ndonos)\b|\bapoya (?:nuestro|el) periodismo|\b(?:haci[eé]ndote|hazte) (?:miembro|soci[oa]|suscriptora?)\b|\btu (?:apoyo|contribuci[oó]n|donaci[oó]n|aporte)\b.*\b(?:nos|nuestr[oa]|periodismo)\b|\byour (?:support|contributions?|donations?|gift)\b.*\b(?:us|our|journalism|reporting)\b|^(?:please )?(?:consider|make|help us)\b.{0,60}\b(?:donat\p{L}+|gift|contribution)\b)/iu,
  },
  {
    why: 'newsletter or subscription line',
    most: 250,
    pattern:
      /^(?:if you (?:enjoyed|enjoy|liked?|found|value)\b.*\b(?:clap|follow|share|subscrib\p{L}*|support|consider|donat\p{L}*)|si te (?:ha )?gust(?:[oó]|ado)\b.*\b(?:compart|suscr|s[ií]gue)\p{L}*|thanks for reading\b.*|gracias por leer\b.*)/iu,
  },
  {
    why: 'newsletter or subscription line',
    most: 200,
    pattern:
      /^(?:(?:your|a) (?:tax.deductible )?(?:gift|donation|support)\b|(?:local|independent) (?:news|journalism) needs\b|tu suscripci[oó]n se est[aá]|already a subscriber|ya eres suscriptor|(?:this|the rest of this) (?:post|article|story) is for (?:paid |paying )?subscribers|este (?:contenido|art[ií]culo) es (?:solo|exclusivo) para suscriptores)/iu,
  },
  // "You’ve read 2 articles this month" opens an appeal.
  {
    why: 'newsletter or subscription line',
    most: 200,
    pattern:
      /^(?:you(?:['’]ve| have) (?:read|viewed|reached|used)\b.{0,40}\b(?:articles?|stories|limit)|(?:has|ha) (?:le[ií]do|alcanzado)\b.{0,40}\b(?:art[ií]culos?|l[ií]mite))\b/iu,
  },
  // A sentence by itself that tells readers to join, follow or answer: "Join the conversation in the comments below."
  {
    why: 'line to share or follow',
    most: 250,
    pattern:
      /(?:^|[.!?]["”’]?\s)(?:(?:join|follow|[uú]nete|s[ií]gue(?:nos)?)\b[^.!?]{0,30}\b(?:our|nuestr[oa]s?)\b[^.!?]{0,30}\b(?:whatsapp|telegram|channel|canal|group|grupo|page|p[aá]gina)|(?:join|share|leave|let us know|tell us|have your|d[eé]ja(?:nos|los?)?|cu[eé]ntanos|comparte|[uú]nete)\b[^.!?]{0,80}\b(?:in the comments?|comments? (?:below|section)|the (?:conversation|discussion)|los comentarios|la conversaci[oó]n))(?!\p{L})[^.!?]{0,40}[.!?]*$/iu,
  },
  // An appeal is a sentence by itself that begins with what to become.
  {
    why: 'newsletter or subscription line',
    most: 700,
    pattern:
      /(?:\breader-(?:supported|funded) (?:publication|newsletter|site|news)\b|\bbecoming a (?:free|paid)\b.{0,20}\bsubscriber|(?:^|[.!?]["”’]?\s)(?:become (?:an? )?|s[eé] (?:un[ao]? )?|convi[eé]rtete en (?:un[ao]? )?)(?:supporter|member|patron|subscriber|donor|friend|soci[oa]|miembro|suscriptora?|mecenas)\b)/iu,
  },
  {
    why: 'line to share or follow',
    most: 200,
    pattern:
      /^(?:share|save|guardar|gift|regalar|like|me gusta|bookmark|compartir?|comparte|follow|s[ií]gue(?:nos|la|lo)|print|imprimir|e-?mail|copy link|copiar enlace|enviar|tweet|whatsapp|facebook|twitter|telegram|linkedin|pinterest|reddit|instagram|youtube|x)\b(?:[\s|/,·•:]*(?:this|on|us|via|by|en|por|este|esta|art[ií]culo|article|story|noticia|share|print|email|tweet|whatsapp|facebook|twitter|telegram|linkedin|pinterest|reddit|instagram|youtube|x|and|y|e|link|page|@\S+))*[.!:]*$/iu,
  },
  {
    why: 'line to share or follow',
    most: 200,
    pattern:
      /^(?:follow (?:us|me|him|her|them|@|(?:the )?news\b)|follow\b.{1,60}\b(?:coverage|on (?:our )?(?:x|twitter|facebook|instagram|whatsapp|telegram|youtube|google news|tiktok|threads|bluesky|linkedin))\b|stay (?:with|up to date)\b|s[ií]guenos|s[ií]gue a|s[ií]gue toda|[uú]nete al?)(?!\p{L})/iu,
  },
  {
    why: 'line to share or follow',
    most: 60,
    pattern:
      /^\d[\d.,]*\s?[km]?\s+(?:likes?|shares?|views?|reactions?|responses?|repl(?:y|ies)|followers?|claps?|me gusta|vistas|visitas|lecturas|compartid[oa]s|seguidores)$/iu,
  },
  {
    why: 'line to share or follow',
    most: 40,
    pattern: /^(?:visto|visitas|views?|hits|lecturas|shares|likes?)\s*:?\s*[\d.,]*$/iu,
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
      /^[\p{P}\s]*(?:advertisement|advertising|sponsored(?: content)?|paid content|advertisement\s*[·|:–-].*|publicidad|anuncio|patrocinado|continue reading(?: below)?|(?:story|article) continues(?: below)?.*|contin[uú]a (?:leyendo|despu[eé]s).*|scroll (?:down )?to continue.*|loading|cargando)[\p{P}\s]*$/iu,
  },
  {
    why: 'page navigation',
    most: 120,
    pattern:
      /^[\p{P}\p{S}\s]*(?:skip to (?:main )?content|saltar al contenido|ir al contenido|main menu|menu|men[uú]|home|inicio|portada|search|buscar|log ?in|sign in|iniciar sesi[oó]n|subscribe|suscr[ií]bete|next(?: article| story| page)?|previous(?: article| story| page)?|siguiente|anterior|back to top|volver (?:arriba|al inicio)|contact(?: us)?|contacto|about us|qui[eé]nes somos|leave a (?:comment|reply)|deja (?:un comentario|tu comentario)|\d* ?(?:comments?|comentarios?)|view (?:all )?comments|show more|ver m[aá]s|load more|cargar m[aá]s|close|cerrar|play(?: video)?|listen(?: to (?:this )?article)?|escuchar(?: art[ií]culo)?|\d+ (?:min|minutes?|minutos?)(?: de)? (?:read|lectura)|(?:reading time|read time|tiempo de lectura|lectura)\s*:?\s*\d+\s*(?:min|minutes?|minutos?))[\p{P}\p{S}\s]*$/iu,
  },
  {
    why: 'note on the page itself',
    most: 300,
    pattern:
      /^[([]?(?:this (?:article|story|post|report) (?:was|is|has been|first|originally) ?(?:originally |first )?(?:published|appeared|updated|syndicated|produced)|(?:este|esta) (?:art[ií]culo|nota|noticia) (?:fue|se) public|originally published|publicado originalmente|with (?:information|reporting|inputs?) from|[([]?(?:tomado de|fuente original)\b.{0,80}$|a version of this (?:article|story)\b|[([]?con informaci[oó]n de\b.{0,60}$|reporting by\b.{0,200}(?:editing by|$)|edited by\b.{0,60}$|our standards:|have a (?:news )?tip|got a tip|report (?:an )?error|reportar (?:un )?error|click here|haz clic|pulsa aqu[ií])/iu,
  },
  {
    why: 'note on the page itself',
    most: 300,
    pattern:
      /(?:\bcontributed (?:(?:reporting|research)(?: (?:from|to)\b.{1,60})?|to this (?:report|story|article))|\b(?:contribuy[oó]|contribuyeron|colabor[oó]|colaboraron) (?:a|con|en) (?:este|esta) (?:informe|art[ií]culo|nota|reportaje|informaci[oó]n)|\b(?:pinche|pulse|haga clic|haz clic|click) (?:aqu[ií]|here)\.?)\.?$/iu,
  },
  {
    why: 'note on the page itself',
    most: 600,
    pattern:
      /\bif you have a complaint about (?:the editorial|our) content\b|\bpress standards organi[sz]ation\b.*\bcomplain/iu,
  },
  {
    why: 'note on the page itself',
    most: 350,
    pattern:
      /^(?:(?:the )?(?:views|opinions) expressed\b|las opiniones (?:expresadas|vertidas|aqu[ií])|(?:puedes?|you can) (?:ver|escuchar|leer|seguir|watch|listen|read|follow)\b.{0,120}\b(?:web|app|aplicaci[oó]n|canal|channel|programa|podcast|website)\b)/iu,
  },
  {
    why: 'byline',
    most: 45,
    pattern:
      /^(?:por )?(?:la )?(?:redacci[oó]n(?: (?:de |central|digital)?.{0,20})?|agencias?|staff(?: (?:reports?|writers?|reporters?))?|news ?desk|wire (?:reports?|services?))$/iu,
  },
  // "Este artículo es de hace 1 año", "This article is more than 3 years old"
  {
    why: 'note on the page itself',
    most: 80,
    pattern:
      /^(?:est[ea] (?:art[ií]culo|noticia|nota) (?:es de|tiene m[aá]s de)|this (?:article|story|page) is (?:from|more than|over|about))\b.{0,30}\b(?:a[nñ]os?|mes(?:es)?|years?|months?)\b/iu,
  },
  {
    why: 'note on the page itself',
    most: 200,
    pattern:
      /(?:^(?:additional )?(?:reporting|writing|editing|research) by\b|\b(?:enable|activ[aeá]r?|habilit[aeá]r?) javascript\b|^this (?:video|audio|content|player) (?:can ?not|can['’]t|is not|isn['’]t|is un)|^reuse this content|^press enter or click|^(?:see|story continues on|contin[uú]a en|viene de) .{0,20}\bpage \d|^\(see [^()]{1,40}\)$)/iu,
  },
  // "Reach Ana Ruiz at aruiz@paper.example", "Do you work there? Write to tips@paper.example."
  {
    why: 'contact line',
    most: 250,
    pattern:
      /^(?:reach|contact|send|e-?mail|write to|media contact|for (?:more|further|media|press)|do you|have you|are you|know (?:more|something)|got|escr[ií]b[aei]|contact[aoe]|correo|comun[ií]quese|para m[aá]s|tienes|sabes|¿).{0,200}\S+@\S+\.\p{L}{2,}/iu,
  },
  // "Let us know what you think about this story", "Submit a letter to the editor"
  {
    why: 'contact line',
    most: 250,
    pattern:
      /^(?:let us know|tell us|cu[eé]ntanos|d[ií]ganos|d[ií]nos)\b.{0,60}\b(?:think|story|article|comments?|opini[oó]n|piensas?|nota|art[ií]culo)\b|\b(?:submit|send(?: us)?|write) a letter to the editor\b/iu,
  },
  // "is/jam/rml": the editors of an agency's report.
  { why: 'initials of editors', most: 30, pattern: /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,4}$/u },
];

/** What opens a box that is none of the article's, besides what opens a list of links. */
const BOX_OPENERS: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: 'note on the author',
    pattern:
      /^(?:(?:sobre|acerca de) (?:la firma|el autor|la autora|los autores)|about (?:the )?(?:authors?|writers?|reporters?)|written by\b.{0,60}|meet the (?:author|reporter)s?)$/iu,
  },
  {
    why: 'comments',
    pattern:
      /^(?:\d*\s?(?:comments?|responses?|comentarios?|respuestas)(?:\s?\(\d+\))?:?|discussion about this (?:post|article)|(?:join|start) the (?:conversation|discussion)|leave a (?:comment|reply)|deja (?:un comentario|una respuesta|tu comentario)|\d+ (?:thoughts? on|comentarios? en)\b.{0,120})$/iu,
  },
  // Points that sum the text up say twice what it says.
  {
    why: 'summary of the text',
    pattern:
      /^(?:(?:story |article |ai )?summary|key (?:points?|takeaways?|facts)|takeaways|at a glance|in brief|highlights|resumen|en resumen|(?:las )?claves|puntos clave|lo esencial|en (?:breve|s[ií]ntesis))\s*:?$/iu,
  },
  {
    why: 'page navigation',
    pattern:
      /^(?:contents|table of contents|in this (?:article|story)|[ií]ndice|contenidos?|en este art[ií]culo)$/iu,
  },
];

const PROFESSIONS =
  'reporters?|correspondents?|editors?|journalists?|writers?|columnists?|photographers?|freelancers?|authors?|periodistas?|reporter[oa]s?|corresponsal(?:es)?|editor[ae]s?|redactor[ae]s?|columnistas?|escritor[ae]s?|fot[oó]graf[oa]s?';

/** After an author's name: what reporters do as their work, or that they are reporters. */
const BIOGRAPHY = new RegExp(
  String.raw`^(?:(?:covers?|writes|cubren?|escriben?|report(?:s|ed|ando)?|reporta(?:n|ron)?|informó|informaron)\b|(?:is|was|are|were|works|joined|es|era|son|trabaja)\b.*\b(?:${PROFESSIONS}|covers?|covering|writes|escribe|cubre)(?!\p{L}))`,
  'iu',
);

/** The same of anybody: the name, then at once what they are. */
const SOMEBODYS = new RegExp(
  String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3} (?:is|es) (?:(?:an?|the|una?|el|la|our|\p{L}+['’]s) )?(?:[\p{L}-]+ ){0,3}(?:${PROFESSIONS})(?!\p{L})`,
  'u',
);

/** Whether a line tells who one of `authors` is, as pages do under an article, or where they reported from. */
export function isBiography(line: string, authors: readonly string[]): boolean {
  const text = line.trim();
  if (text.length > 400) return false;
  const named = authors.find((author) => text.startsWith(`${author} `));
  if (named === undefined) return false;
  // "Ana Ruiz and Luis Mora reported from Tarn": those who wrote it together.
  const rest = text.slice(named.length + 1);
  const joined = authors.find((author) => /^(?:and|y|&) /u.test(rest) && rest.includes(` ${author} `));
  return BIOGRAPHY.test(joined === undefined ? rest : rest.slice(rest.indexOf(joined) + joined.length + 1));
}

/** Whether a line tells that somebody is a journalist and nothing else: a note on an author whom no byline names. */
export const isSomebodysBiography = (line: string): boolean =>
  line.length <= 400 && SOMEBODYS.test(line.trim());

/** What a line is if it is no part of an article; null where nothing says so. */
export function boilerplate(line: string): string | null {
  const text = line.trim();
  return RULES.find(({ most, pattern }) => text.length <= most && pattern.test(text))?.why ?? null;
}

const LISTS: ReadonlySet<string> = new Set(['links to other pages', 'list of topics']);

/** Whether the lines after this one are links under it, as after "Related stories"; not where it has its own. */
export function opensLinks(line: string): boolean {
  const why = boilerplate(line);
  return why !== null && LISTS.has(why) && !/:\s*\S/.test(line);
}

const OPENING: ReadonlySet<string> = new Set([
  'links to other pages',
  'list of topics',
  'newsletter or subscription line',
]);

/** What a box is that opens with this line, if it is no part of an article; otherwise null. */
export function boxOpener(line: string): string | null {
  const text = line.trim();
  const why = text.length <= 160 ? boilerplate(text) : null;
  if (why !== null && OPENING.has(why)) return why;
  return text.length <= 160 ? (BOX_OPENERS.find(({ pattern }) => pattern.test(text))?.why ?? null) : null;
}

const LEAD =
  /^[\p{P}\p{S}\s]*(?:(?:read|see|watch|listen|lea|lee|leer|ver|vea|mir[aáeé]|escuch[aeá])\s+(?:also|more|next|tambi[eé]n|m[aá]s|aqu[ií])|also (?:read|see)|related|relacionad[oa]|te puede interesar|(?:le|te) podr[ií]a interesar|m[aá]s informaci[oó]n|don['’]?t miss|no te (?:lo )?pierdas|previous(?:ly)?)(?!\p{L})/iu;

/** Whether a line begins as one that leads to another page does; its link tells the rest. */
export const isLead = (line: string): boolean => LEAD.test(line);

/** The rights line of a page; null for any other. */
export function rightsLine(line: string): string | null {
  return boilerplate(line) === 'copyright line' ? line.trim() : null;
}

const AFTER_YEAR =
  /^(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?(.+?)(?:\.(?!\d)|[,|]|\s+\d{4}|\s+[-–—]\s|$)/iu;

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
