import { mount } from '../../components/mount.tsx';
import { Reader } from '../../components/reader/Reader.tsx';

mount('reader', <Reader articleId={new URLSearchParams(location.search).get('id') ?? ''} />);
