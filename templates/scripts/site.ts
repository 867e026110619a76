/** What a page does for its reader once it stands; every page is complete without it. */
import {wireCitations} from './cite/wire.ts'
import {wireSettings} from './reading/settings.ts'
import {wireTables} from './reading/tables.ts'
import {wireToday} from './reading/today.ts'

wireSettings()
wireCitations()
wireTables()
void wireToday()
