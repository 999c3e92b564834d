/**
 * Commands that stand for a journal: the styles of astronomers define them, and NASA's Astrophysics
 * Data System writes them into its exports, `journal = {\apj}`.
 *
 * Source: American Astronomical Society, "AASTeX", journal name macros.
 */
const JOURNALS: ReadonlyMap<string, string> = new Map([
  ['aap', 'Astronomy and Astrophysics'],
  ['aapr', 'Astronomy and Astrophysics Review'],
  ['aaps', 'Astronomy and Astrophysics Supplement Series'],
  ['actaa', 'Acta Astronomica'],
  ['aj', 'Astronomical Journal'],
  ['ao', 'Applied Optics'],
  ['apj', 'Astrophysical Journal'],
  ['apjl', 'Astrophysical Journal Letters'],
  ['apjs', 'Astrophysical Journal Supplement Series'],
  ['apss', 'Astrophysics and Space Science'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['baas', 'Bulletin of the AAS'],
  ['gca', 'Geochimica et Cosmochimica Acta'],
  ['grl', 'Geophysical Research Letters'],
  ['icarus', 'Icarus'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['jcp', 'Journal of Chemical Physics'],
  ['jgr', 'Journal of Geophysical Research'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['nar', 'New Astronomy Reviews'],
  ['nat', 'Nature'],
  ['pasa', 'Publications of the Astronomical Society of Australia'],
  ['pasj', 'Publications of the Astronomical Society of Japan'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['physrep', 'Physics Reports'],
  ['planss', 'Planetary and Space Science'],
  ['pra', 'Physical Review A'],
  ['prb', 'Physical Review B'],
  ['prc', 'Physical Review C'],
  ['prd', 'Physical Review D'],
  ['pre', 'Physical Review E'],
  ['prl', 'Physical Review Letters'],
  ['procspie', 'Proceedings of the SPIE'],
  ['solphys', 'Solar Physics'],
  ['ssr', 'Space Science Reviews'],
]);

/** @returns The journal of a value that is one such command, or the value as it is. */
export function expandJournal(tex: string): string {
  const command = /^[\s{]{0,9}\\([a-z]{2,9})[\s}]{0,9}$/u.exec(tex)?.[1];
  return JOURNALS.get(command ?? '') ?? tex;
}
