/** Prepositions of both languages, folded; Spanish ones with the article that they are written with. */
export const PREPOSITION =
  /^(?:of|for|by|with|to|from|at|in|on|against|about|over|near|under|than|into|between|among|including|de|del|con|por|a|al|para|en|contra|sobre|entre|ante|hacia|desde|hasta)$/;

/** Articles, demonstratives and possessives that open a noun phrase, folded. */
export const DETERMINER =
  /^(?:the|a|an|this|that|el|la|los|las|un|una|este|esta|ese|esa|dicha|dicho|its|his|her|their|su|sus)$/;

/** What stands before the noun for somebody who has been told of: "la organización", "ese grupo", "the union"; folded. */
export const TOLD_OF = /^(?:the|el|la|este|esta|ese|esa|dicho|dicha)$/;

/** What joins two names or two clauses, folded. */
export const AND = /^(?:and|y|e|&|or|o|ni|nor)$/;
