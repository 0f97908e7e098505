import '@fontsource-variable/inter/index.css';
import 'virtual:mantine-styles';
import './app/global.css';

import { loadFirstMessages } from '@haicap/i18n';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/app';
import { firstLocale } from './shared/i18n';

const locale = firstLocale();
const messages = await loadFirstMessages(locale);
const container = document.querySelector('#root');
if (!container) throw new Error('index.html has no #root');
createRoot(container).render(
  <StrictMode>
    <App locale={locale} messages={messages} />
  </StrictMode>,
);
