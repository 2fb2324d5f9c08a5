import 'antd/dist/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/app.css';
import { App } from './app/app.tsx';
import { settings } from './app/settings.ts';
import { startWords } from './words/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void startWords(settings().language).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
