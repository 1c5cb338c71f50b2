import { mount } from '../../components/mount.tsx';
import { Options } from '../../components/options/Options.tsx';

mount('options', <Options />);
