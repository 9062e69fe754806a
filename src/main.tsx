import './first-reads.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { preloadIcons } from './app/icons/preload-icons.ts';
import { watchActivity } from './app/sign-in/watch-activity.ts';

preloadIcons();
watchActivity();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<App />);
