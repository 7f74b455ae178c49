import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { openExplainer } from './services.js';
import '@candor/desk-page/frame.css';
import '@candor/desk-page/buttons.css';
import '@candor/desk-page/list.css';
import '@candor/react/styles.css';
import './styles.css';

const queries = new QueryClient();
const explainer = openExplainer();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App explainer={explainer} />
    </QueryClientProvider>
  </StrictMode>,
);
