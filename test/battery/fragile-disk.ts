import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Bytes: a profile, an extension, some articles. */
const SIZE = '600M';
/** Memory: what the disk is asked to keep is kept at once. */
const PLACE = '/dev/shm/broadsheet-disk-';
/** ms */
const LOOK = 50;

/**
 * `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH`: from this moment on nothing reaches the disk any more, neither what lies in the
 * system's cache nor the file system's own journal. What file systems themselves are tested with.
 */
const SHUTDOWN = `open my $f, '<', $ARGV[0] or die $!; my $how = pack('L', 2); ioctl($f, 0x8004587D, $how) or die $!`;

/** A disk whose power can be cut. */
export interface FragileDisk {
  folder: string;
  /** Brings everything there onto the disk. */
  settle(): void;
  /** What no program has asked to be kept is lost. */
  cut(): void;
  /** The disk as it is found when the power is back; throws when the cut lost nothing. Whoever used it must be gone. */
  comeBack(): Promise<void>;
  end(): Promise<void>;
}

/** A real ext4 on a loop device of its own. Needs root. */
export function fragileDisk(): FragileDisk {
  const place = mkdtempSync(PLACE);
  const [image, folder] = [path.join(place, 'image'), path.join(place, 'disk')];
  execFileSync('truncate', ['-s', SIZE, image]);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  execFileSync('mkdir', [folder]);
  const mount = () => execFileSync('mount', ['-o', 'loop,noatime', image, folder]);
  mount();
  let control = '';
  let cuts = 0;
  return {
    folder,
    settle: () => void execFileSync('sync', ['-f', folder]),
    cut() {
      // A name of its own each time: of a file that is written anew the file system takes better care.
      cuts += 1;
      control = path.join(folder, `nobody-asked-to-keep-this-${cuts}`);
      writeFileSync(control, 'words');
      execFileSync('perl', ['-e', SHUTDOWN, folder]);
    },
    async comeBack() {
      await unmount(folder);
      mount();
      if (existsSync(control) && readFileSync(control, 'utf8') !== '')
        throw new Error('The cut took nothing away: it says nothing');
    },
    async end() {
      await unmount(folder).catch(console.error);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** As soon as the last file of a killed process is closed. */
async function unmount(folder: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      execFileSync('umount', [folder], { stdio: 'ignore' });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(LOOK);
    }
  }
}
