import { article } from './article.ts';

/* A small coverage made up for tests: three places, two languages, three years. */

export const strike = article(
  [
    'Port workers in Montevideo walked out on Monday over their pay, and the harbour stood still.',
    'The Uruguayan port authority counted 412 workers on strike by April, 37 of them women.',
    'Lucía Ferreyra, who leads the Dock Workers Union, called the offer an insult. "We will not unload one more box," Ferreyra said.',
    'The transport ministry has not explained why it broke off the talks with the union.',
  ],
  {
    id: '2024-05-02-herald-strike',
    title: 'Harbour strike brings Montevideo to a halt',
    publisher: 'The Harbour Herald',
    published: '2024-05-02',
  },
);

export const floods = article(
  [
    'Floods in Kenya have driven 15,000 people from their homes since October, the Red Cross reported.',
    'Farmers near Mombasa lost most of their maize harvest to the water.',
    'Engineer Peter Otieno said that two bridges had collapsed because nobody had repaired them for years.',
    'Kenyan officials asked the United States for tents and medicine.',
  ],
  {
    id: '2023-11-20-courier-floods',
    title: 'Rains drive thousands from their homes in Kenya',
    publisher: 'The Courier',
    published: '2023-11-20',
  },
);

export const march = article(
  [
    'La policía detuvo a 58 manifestantes en Bogotá durante la marcha contra la reforma fiscal.',
    'El abogado Tomás Arango denunció golpizas en las celdas y pidió su liberación inmediata.',
    'El Gobierno colombiano negó que hubiera heridos entre los detenidos.',
  ],
  {
    id: '2022-03-09-gaceta-marcha',
    title: 'Decenas de detenidos en la marcha de Bogotá',
    publisher: 'La Gaceta',
    published: '2022-03-09',
    language: 'es',
  },
);

export const NEWS = [strike, floods, march];
