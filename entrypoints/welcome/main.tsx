import { mount } from '../../components/mount.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';

mount('welcome', <Welcome />);
