import { Library } from '../../components/library/Library.tsx';
import { mount } from '../../components/mount.tsx';

mount('panel', <Library view="panel" />);
