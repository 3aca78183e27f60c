import { describe, expect, test } from 'vitest';
import { perfectFrame, speechFrame } from '../../src/text/speech.ts';
import { ONLY_WITH_QUE } from '../../src/text/speech-verbs.ts';

describe('verbs of saying', () => {
  test.each(['señaló', 'añadían', 'recuerda', 'advirtieron', 'pidió', 'consignó'])('know “%s”', (word) => {
    expect(speechFrame(word.normalize('NFD').replace(/\p{M}/gu, ''))).not.toBeNull();
  });

  test.each(['explains', 'replied', 'wrote', 'clarified', 'says'])('know “%s”', (word) => {
    expect(speechFrame(word)).toBe('clause');
  });

  test('leave out forms that are other words as often', () => {
    for (const word of ['resumen', 'externa', 'aventura', 'publica']) expect(speechFrame(word)).toBeNull();
  });

  test('tell what follows: a clause, a noun, a denial or nothing but a quotation', () => {
    expect(speechFrame('aseguro')).toBe('clause');
    expect(speechFrame('exigio')).toBe('act');
    expect(speechFrame('niega')).toBe('denial');
    expect(speechFrame('continued')).toBe('call');
  });

  test('know a Spanish participle only behind an auxiliary', () => {
    expect(perfectFrame('asegurado')).toBe('clause');
    expect(speechFrame('asegurado')).toBeNull();
  });

  test('tell which of them say nothing where a noun follows', () => {
    expect(ONLY_WITH_QUE.has('defiende')).toBe(true);
    expect(ONLY_WITH_QUE.has('exige')).toBe(false);
  });
});
