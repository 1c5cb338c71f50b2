import { mount } from '../../components/mount.tsx';
import { Privacy } from '../../components/privacy/Privacy.tsx';

mount('privacy', <Privacy />);
