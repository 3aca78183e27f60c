/**
 * Words that carry the grammar of a text and not its subject, by primary language. Short on purpose: what
 * isn't listed is weighed by how rare it is. Negations are listed too; answers are checked for them elsewhere.
 */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    `a an the and or but if of to in on at by for from with as into about than then
    is are was were be been being am do does did done has have had having will would can could shall should may might must
    it its he him his she her hers they them their theirs we us our ours you your yours i me my mine
    this that these those there here which who whom whose what when where why how whats whos wheres whens hows
    isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt cannot theyre
    not no nor so such any some much many also just only very s t`.split(/\s+/),
  ),
  es: new Set(
    `el la los las lo un una unos unas y e o u pero si de del al a en con por para sin sobre como mas que se su sus
    es son era eran fue fueron ser sido siendo esta estan estaba estaban estar ha han habia haber hay he hemos
    le les me mi mis te tu tus nos nuestro nuestra yo ella ellos ellas usted ustedes
    este estos estas ese esa eso esos esas esto aquel aquella quien quienes cual cuales cuando donde adonde cuanto
    cuantos cuanta cuantas porque q xq pq no ni ya muy tan tambien`.split(/\s+/),
  ),
};
