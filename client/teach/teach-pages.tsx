import { Route, Switch } from 'wouter';
import { AccountPage } from './account-page.tsx';
import { ClassPage } from './class-page.tsx';
import { ClassesPage } from './classes-page.tsx';

/** The teacher's room: the classes, and one class. */
export default function TeachPages() {
  return (
    <Switch>
      <Route path="/teach/class/:id">{({ id }) => <ClassPage key={id} id={id} />}</Route>
      <Route path="/teach/account" component={AccountPage} />
      <Route>
        <ClassesPage />
      </Route>
    </Switch>
  );
}
