/** Puts the reader's own day in place of the newest one, where any year has articles of it. */
export async function wireToday(now = new Date()): Promise<void> {
  const place = document.querySelector<HTMLElement>('.on-this-day')
  if (place === null) return
  const month = String(now.getMonth() + 1).padStart(2, '0')
  const address = place.dataset['pages']?.split(' ').find((page) => page.endsWith(`/${month}/`))
  if (address === undefined) return
  try {
    const response = await fetch(address)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const heading = page.getElementById(`d${String(now.getDate()).padStart(2, '0')}`)
    const entries = heading?.parentElement?.querySelector('.day-entries')
    if (!heading || !entries) return
    place.querySelector('.day-entries')?.replaceWith(document.adoptNode(entries))
    const title = place.querySelector('h2')
    if (title !== null) title.textContent = place.dataset['title']?.replace('{day}', heading.textContent ?? '') ?? ''
    place.querySelector('.more')?.setAttribute('href', `${address}#${heading.id}`)
  } catch {
    // No connection: the day that is there stays.
  }
}
