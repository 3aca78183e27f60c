import { describe, expect, it } from 'vitest';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import { type Names, NO_NAMES } from '../../src/corpus/names.ts';
import { buildDirectory, type Directory } from '../../src/facts/directory.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import { article } from '../article.ts';

const directory = (texts: readonly (string | readonly string[])[], names: Names = NO_NAMES): Directory =>
  buildDirectory(
    texts.map((text, i) =>
      extractFacts(article([text].flat(), { id: `2024-05-0${i + 1}-paper-story` }), {
        names,
        glossary: NO_GLOSSARY,
      }),
    ),
    names,
  );
const found = (where: Directory, name: string): readonly string[] =>
  where.find(name).map((bearer) => bearer.name);

describe('across articles', () => {
  it('joins a person whose initial, accent or second surname one of them leaves out', () => {
    const { bearers } = directory([
      'Minister Óscar P. Núñez Vidal spoke. Núñez left.',
      'Minister Oscar Nunez Vidal spoke.',
      'Minister Óscar Núñez resigned.',
    ]);
    expect(bearers).toHaveLength(1);
    expect(bearers[0]?.entities.size).toBe(3);
    expect(bearers[0]?.mentions).toBe(4);
  });

  it('joins a person whose name is spelled with y for i or k for c, and no other', () => {
    const { bearers } = directory([
      'Opposition leader Sviatlana Tsikhan spoke. Rapper Maykel Castro sang.',
      'Opposition leader Svyatlana Tsikhan left. Rapper Maikel Castro sang. Erika Lindt and Mara Lopez came.',
      'Lawyer Eric Lindt met Maria Lopez.',
    ]);
    expect(bearers.map(({ name }) => name).sort()).toEqual([
      'Eric Lindt',
      'Erika Lindt',
      'Maikel Castro',
      'Mara Lopez',
      'Maria Lopez',
      'Sviatlana Tsikhan',
    ]);
  });

  it('never joins two whom one article keeps apart', () => {
    const where = directory([
      'They charged Julio Pastor Cardona and his sons: Allan Cardona and Julio Pastor.',
    ]);
    expect(where.bearers.map(({ name }) => name).sort()).toEqual([
      'Allan Cardona',
      'Julio Pastor',
      'Julio Pastor Cardona',
    ]);
  });

  it('never joins people by surname or by given name alone', () => {
    const where = directory([
      'Judge Rosa Lima spoke.',
      'Coach Michael Lima won.',
      'Coach Michael Ortega lost.',
    ]);
    expect(where.bearers.map(({ name }) => name).sort()).toEqual([
      'Michael Lima',
      'Michael Ortega',
      'Rosa Lima',
    ]);
  });

  it('takes the bare surname of a public figure for the only one who has it, and of two for neither', () => {
    const putin = ['President Vladimir Putin spoke.', 'Putin said it was late.'];
    expect(directory(putin).bearers.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Vladimir Putin', 2],
    ]);
    const two = directory([...putin, 'Coach Igor Putin won.']);
    expect(two.bearers.map(({ name }) => name).sort()).toEqual(['Igor Putin', 'Putin', 'Vladimir Putin']);
    expect(directory(['Judge Rosa Keller spoke.', 'Mr. Keller left.']).bearers).toHaveLength(2);
  });

  it('never joins what names.yaml keeps apart, and joins what it gives as one', () => {
    const names: Names = {
      known: [
        { name: 'Penal Forum', kind: 'organisation', aliases: ['Foro Penal'] },
        { name: 'Ana Ruiz Gil', kind: 'person', aliases: ['Ana R. Gil'] },
      ],
      apart: [['Ana Ruiz Gil', 'Ana Ruiz']],
    };
    const where = directory(['The group Foro Penal met Ana R. Gil.', 'Penal Forum met Ana Ruiz.'], names);
    expect(where.bearers.map(({ name }) => name).sort()).toEqual(['Ana Ruiz', 'Ana Ruiz Gil', 'Penal Forum']);
  });

  it('joins an acronym to the organisation that some article explains it by', () => {
    const where = directory([
      'The Union of River Pilots (URP) called a strike.',
      'The talks with the URP failed, the URP said.',
    ]);
    expect(found(where, 'urp')).toEqual(['Union of River Pilots']);
    expect(where.find('URP')[0]?.entities.size).toBe(2);
  });

  it('joins a body between countries that articles name in different languages', () => {
    const where = directory([
      'The European Union extended its sanctions.',
      'La Unión Europea (UE) sancionó a 15.',
    ]);
    expect(where.bearers).toHaveLength(1);
    for (const name of ['EU', 'UE', 'European Union', 'unión europea'])
      expect(where.find(name)[0]?.entities.size).toBe(2);
  });

  it('finds an organ of state without its country, and asks which where several have it', () => {
    const where = directory([
      'El Ministerio Público de Venezuela anunció una lista.',
      'El Ministerio Público de Panamá calló.',
    ]);
    expect(found(where, 'Ministerio Público de Panamá')).toHaveLength(1);
    expect(found(where, 'Ministerio Público')).toHaveLength(2);
  });

  it('names a bearer as the coverage most often does', () => {
    const where = directory(['Mayor Jon B. Hale spoke.', 'Mayor Jon Hale spoke. Jon Hale left.']);
    expect(where.bearers[0]).toMatchObject({ name: 'Jon Hale', aliases: ['Jon B. Hale'] });
  });
});

describe('a name that is looked for', () => {
  const where = directory([
    'Lawyer Michael Lima spoke. Lima left.',
    'Congressman Michael McCaul met Luis Robles and Judge Carla Otero.',
    'Minister Jorge Luis Peña Soto spoke.',
    'The Assembly of Port Workers met.',
  ]);

  it.each([
    ['michael lima', 'Michael Lima'],
    ['MICHAEL LÍMA', 'Michael Lima'],
    ['Mr. Lima', 'Michael Lima'],
    ['Lima', 'Michael Lima'],
    ['Michael J. Lima', 'Michael Lima'],
    ['Congressman McCaul', 'Michael McCaul'],
    ['Jorge Peña', 'Jorge Luis Peña Soto'],
    ['Jorge Luis Peña', 'Jorge Luis Peña Soto'],
    ['Peña Soto', 'Jorge Luis Peña Soto'],
    ['the assembly of port workers', 'Assembly of Port Workers'],
  ])('%s finds %s', (name, bearer) => expect(found(where, name)).toEqual([bearer]));

  it.each([
    'Luis Manuel Otero Alcántara',
    'Luis Otero',
    'Michael',
    'Luis Peña',
    'Rosa Lima',
    'Michael Robles',
    'Port Workers',
    'Assembly',
    '',
    '  .  ',
    '¿?',
  ])('%s finds nobody', (name) => expect(found(where, name)).toEqual([]));

  it('finds everybody whom an ambiguous one can mean', () => {
    const two = directory(['Lawyer Michael Lima spoke. Lima left.', 'Judge Rosa Lima spoke.']);
    expect([...found(two, 'Lima')].sort()).toEqual(['Michael Lima', 'Rosa Lima']);
    expect(found(two, 'Rosa Lima')).toEqual(['Rosa Lima']);
  });

  it('takes another initial for another person, and a hyphen for a space', () => {
    const where = directory([
      'Mayor Brian A. Cole met Miguel Díaz-Kane and Ana García Luna. Brian Cole left.',
    ]);
    expect(found(where, 'Brian A. Cole')).toEqual(['Brian Cole']);
    expect(found(where, 'Brian B. Cole')).toEqual([]);
    expect(found(where, 'miguel diaz kane')).toEqual(['Miguel Díaz-Kane']);
    expect(found(where, 'Ana García-Luna')).toEqual(['Ana García Luna']);
    expect(where.namesakes('Corte de la Luna Nueva').map(({ name }) => name)).toEqual(['Ana García Luna']);
  });

  it('is somebody called by less only where two given names or a double surname agree too', () => {
    const where = directory([
      'President Nicolás Marduro met Luis Manuel Otero, an artist, and Minister Miguel Díaz-Kane.',
    ]);
    expect(found(where, 'Nicolás Marduro Guerra')).toEqual([]);
    expect(where.shortened('Nicolás Marduro Guerra').map(({ name }) => name)).toEqual(['Nicolás Marduro']);
    expect(where.shortened('Nicolás Marduro')).toEqual([]);
    expect(where.shortened('Nicolás Guerra')).toEqual([]);
    expect(found(where, 'Luis Manuel Otero Alcántara')).toEqual(['Luis Manuel Otero']);
    expect(found(where, 'Miguel Díaz-Kane Bermúdez')).toEqual(['Miguel Díaz-Kane']);
  });

  it('has namesakes who share a surname and are others', () => {
    expect(where.namesakes('Luis Manuel Otero Alcántara').map(({ name }) => name)).toEqual(['Carla Otero']);
    expect(where.namesakes('Michael Lima')).toEqual([]);
    expect(where.namesakes('Ana Michael')).toEqual([]);
  });
});
