// Prints the panel as a server writes it.
import { createElement, StrictMode, version } from 'react';
import { renderToString } from 'react-dom/server';
import { panel } from './panel.js';

process.stdout.write(JSON.stringify({ version, html: renderToString(createElement(StrictMode, null, panel())) }));
