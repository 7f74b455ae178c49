import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiContext } from './api/ApiContext.js';
import { createReviewApi } from './api/createReviewApi.js';
import { App } from './App.js';
import '@candor/desk-page/frame.css';
import '@candor/desk-page/buttons.css';
import '@candor/desk-page/list.css';
import '@candor/react/styles.css';
import './styles/page.css';
import './styles/queue.css';
import './styles/case.css';
import './styles/acts.css';

const queries = new QueryClient();
const api = createReviewApi();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ApiContext.Provider value={api}>
        <App />
      </ApiContext.Provider>
    </QueryClientProvider>
  </StrictMode>,
);
