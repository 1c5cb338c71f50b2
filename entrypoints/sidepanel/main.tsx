import { SidePanel } from '../../components/highlights/SidePanel.tsx';
import { mount } from '../../components/mount.tsx';

mount('panel', <SidePanel />);
