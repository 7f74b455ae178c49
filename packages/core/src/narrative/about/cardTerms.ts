import { dayIn } from '../dayIn.js';
import type { Telling } from '../telling.js';
import type { Term } from './aboutSection.js';
import { terms } from './terms.js';

/** What the model is for and not for, what it learned from, who looks after it and until when: the card of the profile. */
export function cardTerms({ about, say, text, locale }: Telling): Term[] {
  const card = about?.card ?? {};
  return terms([
    [say('candor.about.purpose', {}), text(card.purpose)],
    [say('candor.about.not-for', {}), text(card.notFor)],
    [say('candor.about.learned', {}), text(about?.context.trainedOn)],
    [say('candor.about.owner', {}), text(card.owner)],
    [say('candor.about.contact', {}), card.contact],
    [say('candor.about.approved', {}), card.approvedBy],
    [say('candor.about.review', {}), card.reviewBy === undefined ? null : dayIn(card.reviewBy, locale)],
  ]);
}
