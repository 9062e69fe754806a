import './first-reads.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { firstAnswers } from './app/first-answers.ts';
import { preloadIcons } from './app/icons/preload-icons.ts';
import { createQueryClient } from './app/query-client.ts';
import { watchActivity } from './app/sign-in/watch-activity.ts';

preloadIcons();
watchActivity();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
const reactRoot = createRoot(root);
const queryClient = createQueryClient();
void firstAnswers(queryClient).then(() => {
  reactRoot.render(<App queryClient={queryClient} />);
});
