import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { followProfile } from '../storage/governance/profiles.ts';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { hashHref, useHashLocation, useHashSearch } from './hash-location.ts';
import { Layout } from './layout.tsx';
import { Routes } from './routes.tsx';
import { ignoreStrayDrops } from './stray-drops.ts';
import { applyTheme, rememberedTheme } from './theme.ts';

applyTheme(rememberedTheme());
ignoreStrayDrops();
followProfile();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
        <Layout>
          <Routes />
        </Layout>
      </Router>
    </ErrorBoundary>
  </StrictMode>,
);
