import { describe, expect, it } from 'vitest';
import type { NarrateOptions } from './telling.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { said, tell } from './testing/tell.js';

const meta = (more: Partial<NarrateOptions>) => said(tell(rentExplanation, rentAbout, more).recommendation.meta);

describe('the recommendation', () => {
  it('is named in the host\'s headline form, and its axis in the noun form', () => {
    const accepted = tell({ ...rentExplanation, prediction: { ...rentExplanation.prediction, value: 0.1, outcome: 'accept' } });
    expect(said(accepted.recommendation.headline)).toBe('Recommendation: accept');
    expect(accepted.recommendation.outcome).toBe('accept');
    expect(accepted.axis).toEqual({ toward: 'towards acceptance', away: 'away from acceptance' });
  });

  it('is the most likely class where no rule decides', () => {
    const about = { ...rentAbout, decision: null, outcome: { ...rentAbout.outcome, column: 'paid' }, presentation: { ...rentAbout.presentation, values: { paid: { late: 'pays late' } } } };
    expect(said(tell({ ...rentExplanation, prediction: { scale: 'probability', value: 0.7, label: 'late', target: 'late' } }, about).recommendation.headline)).toBe('Recommendation: pays late');
  });

  it('is only an estimate where the model gives an amount and no rule decides', () => {
    const told = tell({ ...repairExplanation, prediction: { scale: 'value', value: 3184 }, sureness: null }, { ...repairAbout, decision: null });
    expect(said(told.recommendation.headline)).toBe('Estimate: €3,180');
    expect(told.recommendation.outcome).toBeNull();
    expect(told.axis).toEqual({ toward: 'raised', away: 'lowered' });
    expect(said(told.sureness.sentence)).toBeNull();
  });

  it('names the model, its version and the time by the reader\'s clock', () => {
    expect(meta({})).toBe('Rent Risk 2.1');
    expect(meta({ now: '2031-06-12T20:00:00Z', timeZone: 'Europe/Berlin' })).toBe('Rent Risk 2.1, today 14:05');
    expect(meta({ now: '2031-06-14T20:00:00Z', timeZone: 'Europe/Berlin' })).toBe('Rent Risk 2.1, 12 Jun 2031, 14:05');
    expect(said(tell(repairExplanation, repairAbout).recommendation.meta)).toBe('Repair Cost 1.3. Estimate €3,180.');
    expect(said(tell(rentExplanation, null).recommendation.meta)).toBe('rent-model');
    expect(tell({ ...rentExplanation, model: { sha256: 'ab' } }, null).recommendation.meta).toBeNull();
  });

  it('does not read out a name that an exporter made up', () => {
    const metaOf = (name: string) => said(tell({ ...rentExplanation, model: { sha256: 'ab', name } }, null).recommendation.meta);
    const made = ['ONNX(Pipeline)', '612bdbcb2a6f45bc938cb17c9dc61825', '3f1c2a9e-0b7d-4c11-9a54-6f2d8e90b1aa', 'main_graph', 'torch_jit', 'torch-jit-export', 'tf2onnx', 'OnnxModel', ' '];
    expect(made.map(metaOf)).toEqual(made.map(() => null));
    const given = ['Rent Risk', 'decade', 'model of 2031', 'v20310612', 'مخاطر'];
    expect(given.map(metaOf)).toEqual(given);
  });

  it('is withdrawn at stop: reasons and numbers go, every factor stays for level 3', () => {
    const told = tell({ ...rentExplanation, unusual: { ...rentExplanation.unusual!, level: 'stop' } });
    expect(said(told.recommendation.headline)).toBe('No recommendation for this case');
    expect([told.recommendation.outcome, told.likelihood, told.sureness.sentence, told.range, told.opposing, told.empty]).toEqual([null, null, null, null, null, null]);
    expect(told.reasons).toEqual([]);
    expect(told.factors).toHaveLength(5);
    expect(told.notices.map(({ kind, level }) => `${kind} ${level}`)).toEqual(['unusual stop']);
  });
});
