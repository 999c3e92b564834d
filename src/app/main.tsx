import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '@/ui/parts/ErrorBoundary';
import { ServicesProvider } from '@/ui/services';
import { App } from './App';
import { PageFault } from './PageFault';
import { createQueryClient, startServices } from './services';
import './theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary fallback={(error, retry) => <PageFault error={error} onRetry={retry} />}>
      <QueryClientProvider client={createQueryClient()}>
        <ServicesProvider value={startServices()}>
          <NuqsAdapter>
            <App />
          </NuqsAdapter>
        </ServicesProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
