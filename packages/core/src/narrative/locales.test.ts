import { it } from 'vitest';

it.todo('every locale has every message of English, asks for the same arguments and keeps the same parts');
it.todo('a message that reads as in English is a slip, but for a few');
it.todo('Arabic words all six plural forms');
it.todo('every locale isolates what hosts wrote and never breaks a range');
it.todo('pseudo-locales come from English: accented and longer, or right to left');
it.todo('every locale tells the numbers of the data over 1,000 cases');
it.todo('English reads at grade eight or below, German no harder');
it.todo('no locale uses a banned word');
it.todo('a locale no native speaker has read is a draft, in the catalog and in docs');
it.todo('every cell of the states matrix is a story, or says why not');
it.todo('the factor table is a grid with one tab stop, a filter and arrow keys');
it.todo('analysts see the steps in the panel');
