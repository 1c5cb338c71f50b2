import { mount } from '../../components/mount.tsx';
import { Recovery } from '../../components/recovery/Recovery.tsx';

mount('recovery', <Recovery />);
