/** Starts the pages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import ConfigProvider from 'antd/es/config-provider/index.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './request/problem.ts';
import { router } from './router.tsx';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/tables.css';
import './styles/notices.css';
import './styles/search.css';
import './styles/facets.css';
import './styles/plan.css';
import './styles/hits.css';
import './styles/answer.css';
import './styles/mentions.css';
import './styles/reader.css';
import './styles/original.css';
import './styles/clause.css';
import './styles/query.css';
import './styles/paths.css';
import './styles/export.css';
import './styles/overlaps.css';
import './styles/matrix.css';
import './styles/tally.css';
import './styles/pair-filters.css';
import './styles/pair-list.css';
import './styles/groups.css';
import './styles/pair.css';
import './styles/pair-text.css';
import './styles/verdict.css';
import './styles/draft.css';
import './styles/print.css';
import { theme } from './theme.ts';

const RETRIES = 1;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it will refuse again; only a lost connection is worth a second try.
      retry: (failures, error) => failures < RETRIES && !(error instanceof Problem && error.status !== 0),
      refetchOnWindowFocus: false,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
);
