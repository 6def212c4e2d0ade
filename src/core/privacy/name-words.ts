/** Forms of address, without their point: a name follows. */
export const titles: ReadonlySet<string> =
  wordSet(`mr mrs ms miss mx dr prof professor doctor sir madam rev father sister
  herr frau fraulein familie hr fr dipl-ing monsieur madame mademoiselle mme mlle maitre senor senora senorita senhor senhora
  sr sra srta don dona signor signora signorina sig dott dottor dottoressa meneer mevrouw dhr mevr pan pani fru herra rouva
  sheikh imam rabbi captain sergeant officer judge`);

/** What people are to whoever writes: a name may follow. */
export const roles: ReadonlySet<string> =
  wordSet(`customer client patient caller member guest tenant user student employee
  technician manager agent driver nurse teacher lawyer neighbour neighbor mother brother son daughter wife husband
  uncle aunt kunde kundin patientin patient mieter nachbar nachbarin client cliente paciente paziente klant pacjent kund
  named attn attention contact`);

/** Words after which two capitals are most likely a person, and a name that is also a word is one. */
export const personCues: ReadonlySet<string> =
  wordSet(`with by told tell ask asked met meet called call emailed phoned
  contacted dear hi hello thanks signed named spoke wife husband son daughter brother sister mother father colleague mit von
  bei lieber liebe hallo avec par chez cher chere con por querido querida caro cara met beste med kare z pan`);

/** Verbs that only people do: one that follows a name speaks for it. */
export const personVerbs: ReadonlySet<string> =
  wordSet(`said says asked asks called calls told tells wants wanted complained
  replied confirmed moved lives paid pays signed wrote writes agreed refused requested visited reported prefers sagte sagt
  mochte bittet bat rief ruft hat dit demande souhaite veut dijo dice quiere pide pidio ha vorrei belde heeft`);

/** Capitalised words that no name holds: places, days, companies, and what stands on forms. */
export const namelessWords: ReadonlySet<string> =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag
  sonntag januar februar marz mai juni juli oktober dezember lunes martes miercoles jueves viernes sabado domingo enero
  febrero lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juin juillet aout
  street st road rd avenue ave lane drive court square place station airport park bridge hill house hotel hospital school
  university college church centre center city town county state states kingdom republic island islands lake river mountain
  bay beach north south east west new old great united san los las santa saint fort port
  inc ltd llc corp corporation company gmbh ag kg sarl sa bv nv plc group holdings bank airlines airways insurance
  service services support team department office desk sales billing accounting customer customers client product products
  order orders invoice payment card credit debit account contract plan premium basic update upgrade delivery shipping
  internet email phone website system server software windows page form letter report number code error ticket case
  policy claim test blood heart pressure rate pain knee left right emergency room black white red blue green
  the a an and or but if when while this that these those i we you he she it they my our your his her its their
  is was are were be been has have had do does did will would can could should may might must not no yes please
  in on at to of for from as after before since until because
  der die das den dem ein eine einen einer und oder aber wenn ich wir sie er es ist war hat haben bitte nicht kein keine
  le la les un une des du et ou mais je nous vous il elle ils elles est bonjour merci el los lo y o pero yo usted su
  il lo gli di che non per de het een en niet rechnung vertrag konto karte kunde paket lieferung anschluss adresse telefon
  kreditkarte termin post zahlung bestellung`);

/** Words before the name of a town: "San Francisco", "New Jersey". */
export const townWords: ReadonlySet<string> = wordSet(
  `new san santa sant sao los las saint st fort port mount lake north south east west lower upper`,
);

/** Small words within names: "Ludwig van Beethoven", "Juan de la Cruz". */
export const particle =
  'de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|ten|zu|bin|bint|ibn|al|el|af|la';

/** Small letters without marks, as the word lists have them: "Müller" → "muller". */
export function plain(word: string): string {
  if (/^[A-Za-z'-]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .replace(/ł/gi, 'l')
    .replace(/ø/gi, 'o')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(word => word !== ''));
}
