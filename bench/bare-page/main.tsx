import { createRoot } from 'react-dom/client';
import { BarePage } from './bare-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<BarePage />);
