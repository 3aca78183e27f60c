import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/terms.ts';

const FOLDER = new URL('../../src/text/lexicon/', import.meta.url);

interface Line {
  readonly at: string;
  readonly text: string;
  readonly sign: string;
  /** English and Spanish, before the bar. */
  readonly from: readonly (readonly string[])[];
  /** The same with what is behind the bar. */
  readonly to: readonly (readonly string[])[];
}

const phrasesOf = (part: string | undefined) => (part ?? '').split(',').map((phrase) => phrase.trim());

const lines: readonly Line[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) =>
    readFileSync(new URL(name, FOLDER), 'utf8')
      .split('\n')
      .map((text, i): Line => {
        const sign = /^[~*!+&?-] /.test(text) ? text[0]! : '';
        const sides = text.slice(sign === '' ? 0 : 2).split('=');
        return {
          at: `${name}:${i + 1} ${text}`,
          text,
          sign,
          from: sides.map((side) => phrasesOf(side.split('|')[0])),
          to: sides.map((side) => side.split('|').flatMap(phrasesOf)),
        };
      })
      .filter(({ text }) => text !== '' && !text.startsWith('#')),
  );

const places = (wrong: readonly Line[]): readonly string[] => wrong.map(({ at }) => at);

/** Words that an answer may never take for one another. */
const OPPOSITES = [
  'increase/decrease rise/fall open/close begin/end win/lose buy/sell import/export hire/fire arrive/leave',
  'acquit/convict guilty/innocent arrest/release born/die marry/divorce accept/reject confirm/deny allow/ban',
  'legal/illegal rich/poor cheap/expensive north/south east/west left/right big/small high/low young/old new/old',
  'fast/slow easy/difficult full/empty strong/weak happy/sad early/late majority/minority supporter/opponent',
  'government/opposition victim/suspect prosecutor/lawyer teacher/student doctor/patient husband/wife',
  'peace/war drought/flood heat/cold enter/leave remember/forget praise/criticize deficit/surplus surrender/resist',
  'aumentar/disminuir subir/bajar abrir/cerrar empezar/terminar ganar/perder comprar/vender importar/exportar',
  'contratar/despedir llegar/salir absolver/condenar culpable/inocente detener/liberar nacer/morir aceptar/rechazar',
  'confirmar/negar permitir/prohibir legal/ilegal rico/pobre caro/barato norte/sur este/oeste izquierda/derecha',
  'grande/pequeño alto/bajo joven/viejo nuevo/antiguo rápido/lento fácil/difícil lleno/vacío fuerte/débil',
  'feliz/triste temprano/tarde mayoría/minoría gobierno/oposición víctima/sospechoso fiscal/abogado',
  'maestro/alumno médico/paciente paz/guerra sequía/inundación entrar/salir recordar/olvidar elogiar/criticar',
]
  .flatMap((row) => row.split(' '))
  .map((pair) => pair.split('/'));

describe("the lexicon's files", () => {
  it('have both languages on every line, and no empty word', () => {
    expect(places(lines.filter(({ to }) => to.length !== 2 || to.flat().includes('')))).toEqual([]);
  });

  it('say no line twice', () => {
    const seen = new Set<string>();
    const twice = lines.filter(({ sign, from, to }) => {
      const key = JSON.stringify([
        sign,
        from.map((side) => [...side].sort()),
        to.map((side) => [...side].sort()),
      ]);
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
    expect(places(twice)).toEqual([]);
  });

  it('have no line whose words all stand on another of its sign', () => {
    const holds = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
      (some ?? []).every((word) => all?.includes(word) === true);
    const within = lines.filter((line) =>
      lines.some(
        (other) =>
          other !== line &&
          other.sign === line.sign &&
          [0, 1].every(
            (side) => holds(other.from[side], line.from[side]) && holds(other.to[side], line.to[side]),
          ),
      ),
    );
    expect(places(within)).toEqual([]);
  });

  it('have no word twice on a side', () => {
    const twice = lines.filter(({ sign, to }) =>
      sign === '~' ? false : to.some((side) => new Set(side.map(fold)).size < side.length),
    );
    expect(places(twice)).toEqual([]);
  });

  it('let nothing stand for its opposite', () => {
    const wrong = lines.filter(
      ({ sign, from, to }) =>
        sign !== '~' &&
        sign !== '?' &&
        OPPOSITES.some(([one, other]) =>
          [0, 1].some(
            (side) =>
              (from[side]?.includes(one!) && to[side]?.includes(other!)) ||
              (from[side]?.includes(other!) && to[side]?.includes(one!)),
          ),
        ),
    );
    expect(places(wrong)).toEqual([]);
  });
});
