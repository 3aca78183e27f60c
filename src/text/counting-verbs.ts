const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs of counting and expecting, folded: what follows is on their subject's word. */
export const COUNTS = list(`
counted counts recorded records registered registers logged tallied verify verified lists listed shows show showed details detailed documents documented
reckons reckoned fears feared seeks sought forecast forecasts expects projected projects calculated calculates
habla hablan hablaba hablo speaks spoke documento documenta documentan conto contabilizo contabiliza contabilizaba contabilizan registro registra registraba registran calculo calcula calculaba calculan verifico
verificar identificar documentar registrar confirmar contabilizar comprobar identify record confirm document preve preven proyecta proyecto espera muestra muestran recoge recogen refleja reflejan documentaba estimaba computa computo cuantifico cuantifica cuantifican totaliza totalizo identifico identifica identificaba recogio quantified identified identifies
notifico notifica notificaba contaba contaban monitored tracked monitoreo monitorea monitorearon monitorizo detecto detectaron menciona mencionan menciono mencionaron
`);

/** Verbs of putting a number somewhere, folded: what follows "at" or "to" is theirs. */
export const PUTS = list(`
put puts placed places set sets raised raises lowered lowers revised
estimo estima estiman calculo calcula calculan cifra cifro cifraba cifran situo situa situan elevo eleva elevan rebajo rebaja rebajan reduce reducen redujo fijo fija actualizo puso pone ajusto ajusta reajusto corrigio ubico ubica ubicaba ubican limito limita limitaba limitan
`);
