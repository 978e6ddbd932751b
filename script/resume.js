// Who comes back to the home is told what was saved last; the saved page reads it with care, here a text will do.
const RECORDS = 'cadran.record.1.';
const RESUME = {
  en: (name, count) => `${name}: ${count} ${count > 1 ? 'results' : 'result'}, continue`,
  fr: (name, count) => `${name}\u00a0: ${count}\u00a0${count > 1 ? 'résultats' : 'résultat'}, continuer`,
};
const UNNAMED = { en: 'Saved here', fr: 'Enregistrés ici' };

function saved() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(RECORDS));
    const read = (key) => {
      try {
        return JSON.parse(localStorage[key]) ?? {};
      } catch {
        return {};
      }
    };
    return keys.map(read).filter((record) => typeof record.saved_at === 'string');
  } catch {
    // Storage is refused: nothing was saved here.
    return [];
  }
}

function showSaved() {
  const place = document.querySelector('#resume');
  const records = place ? saved() : [];
  if (!records.length) return;
  const last = records.reduce((one, other) => (other.saved_at > one.saved_at ? other : one));
  const period = typeof last.period === 'string' ? last.period.trim() : '';
  const count = period ? records.filter((record) => record.period === last.period).length : records.length;
  const { lang } = page;
  place.firstElementChild.textContent = RESUME[lang](period || UNNAMED[lang], count);
  place.hidden = false;
}

addEventListener('cadran:come', showSaved);
