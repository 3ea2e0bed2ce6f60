<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AccountView</name>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asking Ordoro…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Client ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Client secret</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect an Ordoro account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connected to {company}. Everything that Packbench needs is there ({generation}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter the address of Ordoro's API.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter the client ID of the key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter the client secret of the key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is never written into a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept in this computer's {keyring}, and never written into a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a key in Ordoro under Settings → Account settings → API keys and copy both parts here. The account's plan must include API access.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only https. Plain http is taken for this computer alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {company}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out and forget the key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no keyring that Packbench trusts. The key is kept in memory until Packbench closes, and asked for again at the next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your account</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Address</name>
  <message>
   <source>Asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy  {keys}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Total</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{day} · total {total}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AddressChange</name>
  <message>
   <source>At Ordoro now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tracking number is asked for again; everything else stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the new address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When you opened it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Afterwards</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both orders get the other's number, and the shop is told both. Which order has this parcel's?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the shipment…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap numbers with…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The e-mail to the buyer cannot be called back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The order waits again, and its stock is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other order's number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shipment is deleted at Ordoro, and what is in it waits again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shop was told already, and is not untold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The split stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This account's API cannot take a tracked parcel back. Packbench says what to do in Ordoro.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Application</name>
  <message>
   <source>Closing the shop…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finishing the step, then closing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finishing the step, then opening the other shop…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the shop…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench is now version {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench made a mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Practice shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The account was not opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was entered is still here. Please send the details to whoever looks after Packbench.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BegunBefore</name>
  <message>
   <source>Clears everything that was entered for this order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You began this before: {what}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Bench</name>
  <message>
   <source>1 day late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 stays waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>? in stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A split cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Being sent to Ordoro…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Being sent: step {step} of {total}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create the shipment ({items}), nothing is tracked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many? Write 0 to {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be sent now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It goes out by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not known whether Ordoro did the last step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not sure whether this was sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is safe here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is sent as soon as it can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept here, sent as soon as it can be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at the order once more…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is in the parcel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On hold: no bench ships it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On hold: take it off first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {most} can still ship, not {quoted}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packed, and held back for a while</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the order…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See the fields marked ✕.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See the lines marked ✕.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship {items}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship {items} short · {stays}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The address was changed: take the new one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the carrier's name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>being sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with a dropshipper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} in stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} stay waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{days} days late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seconds} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{why}. It is sent as soon as it can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{quoted}” is no number of items. Write 0 to {most}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BenchView</name>
  <message>
   <source>Choose an order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its address, its lines and its notes come up here, ready to pack.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note from the shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The buyer wrote</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CameBackPresenter</name>
  <message>
   <source>Came back: {items}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {count} of it went out in this parcel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what came back of order {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{code}” was not in this parcel.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CameBackView</name>
  <message>
   <source>Back to the parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what is whole and can be sold again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan what came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written on the order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of {quantity}  ·  {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} came back</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CarrierChoice</name>
  <message>
   <source>Choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CatalogPresenter</name>
  <message>
   <source>Ordoro has no product {sku}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CatalogView</name>
  <message>
   <source>1 product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All warehouses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archived too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to sell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Products</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the products…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receive stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search products: name, SKU, UPC, shelf…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searched names, SKUs, UPCs, shelves and categories for “{text}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all products</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The products could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shop has no products yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warehouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What lies where comes up here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {total} products</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{total} products</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ClosingView</name>
  <message>
   <source>Back to the parcels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ColumnsEditor</name>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the manual has them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heading in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stands there</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CommandSheetPresenter</name>
  <message>
   <source>Choose another place: {file} cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hang it at the bench. Print it at full size, without “fit to page”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look whether it is on, or save the sheet as a PDF and print that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench: command barcodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packers, your own carriers and presets stand on it as soon as they are in the settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the command barcodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The printer does not take it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sheet could not be saved there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sheet is saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sheet is with the printer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CommandSheetView</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Command barcodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packers and carriers…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {number} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Copies</name>
  <message>
   <source>Choose a folder for the copies in the settings, under “This computer”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be written here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy could not be brought back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy is brought back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy is made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no folder for copies yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of it were not sent when it was made. They are shown before anything is sent, and each is looked for at Ordoro first. The key is not in a copy: it is asked for.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CopyButton</name>
  <message>
   <source>Copied</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Countdown</name>
  <message>
   <source>Undo  {keys}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DayPaper</name>
  <message>
   <source>Choose another folder, or close the file where it is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the parcels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} could not be saved</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DayPresenter</name>
  <message>
   <source>1 parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All read days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found: “{text}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in 2 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the list at Ordoro is longer than was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} parcels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DayView</name>
  <message>
   <source>All read days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost, by carrier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left, by hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of these parcels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parcels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading what has left…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shop not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tracking number, order, buyer or SKU; Enter looks through all days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting, by ship-by day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What went out in it comes up here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{hour} o'clock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{text}” is in no parcel of these. Enter looks through all days.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntryPresenter</name>
  <message>
   <source>1 thing to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As order {number}. Look it over: notes and dates are not repeated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None: typed by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {number} is made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The usual one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a new order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} things to look at</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntryView</name>
  <message>
   <source>Back to the bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It ships from another address than the warehouse's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Items {amount}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the order and open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More: company, billing, dates, notes, amounts, channel…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bill goes there, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Total {amount}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shipping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tax</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Facts</name>
  <message>
   <source>Ordoro shows now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We sent</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>Any channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FolderEditor</name>
  <message>
   <source>Choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No copies are made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder for the copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such folder. Choose one that is there.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Forget</name>
  <message>
   <source>Delete by hand: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is forgotten on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not everything could be deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be sure that nobody uses the key, delete it at Ordoro too: Account settings → API keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the key in this computer's keyring, under “Packbench”</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Form</name>
  <message>
   <source>Carrier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mails, and creating the shipment only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The carrier's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tracking number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>optional</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scan or type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ the address's postcode</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Header</name>
  <message>
   <source>1 needs you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program has the keyboard. Click into this window to scan here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the order number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due today {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look only: nothing is sent from here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be sent from this bench. It is switched off in the settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro could not tell the shop that these have left. See what to do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Practice shop: nothing leaves this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rehearsal with copies of your own orders: nothing leaves this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans go to another window now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not connected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offline: as it was last read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>packed by {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>part shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reading…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ship by {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} need you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⇡ {count} waiting to send</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⚠ 1 shop not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⚠ {count} shops not told</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HoldClock</name>
  <message>
   <source>It goes out next.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It goes to Ordoro in {seconds} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shop is told in {seconds} s</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Holding</name>
  <message>
   <source>It is kept here, and said to Ordoro as soon as that can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is off hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is on hold at every bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number}: Ordoro does not know it yet</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportPresenter</name>
  <message>
   <source>1 row saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An import is under way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at Ordoro for orders that do not wait: {done} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the rows that were not sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv *.txt *.tsv *.tab);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label program's file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until it has ended, or stop it. Then open the next file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was not sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an import ({done} of {total} sent)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not verified by scanning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} rows saved</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportView</name>
  <message>
   <source>Another file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop the day's labels here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading what was pasted…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading {name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search in the file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file of tracking numbers that WorldShip, FedEx Ship Manager, Stamps.com or another program exports.
Or copy its rows and press {keys} here. Nothing is sent before you have looked it over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is sent</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Leaving</name>
  <message>
   <source>1 needs you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All else is sent. 1 needs you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All else is sent. {count} need you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before Packbench closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close anyway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close when all is sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entered and not shipped: {numbers}. What was typed there is not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep sending in the tray</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep sending in the tray, or send next time?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench closes when all is sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench stays open for that: press the count at the top, and choose what is to be done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send next time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stay open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This desktop has no tray to go on in. Keep the window until all is sent, or send next time?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What needs you is safe here, and is shown again at the next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} need you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} not sent yet</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Levels</name>
  <message>
   <source>Available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warehouse</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LineRow</name>
  <message>
   <source>How many of {sku}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More of this item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of {sku}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Price of one {sku}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship how many of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this item out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} verified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shipped} of {ordered} have shipped already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sku} · not in the catalogue: Ordoro makes it a product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ {count} verified</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Lines</name>
  <message>
   <source>1 line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add “{text}” as a new product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, SKU or UPC; a scan works anywhere on this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No items yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No product is “{text}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of {items}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lines} · {items} in the shipment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lines} · {items} shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lines} · {items} to ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{text}” is several products. Choose one below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ {count} verified</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ListEditor</name>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add to: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than {count} do not fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move down (Alt+Down)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move up (Alt+Up)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take off the list (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a character in it that cannot be seen. Type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a name, then Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is in the list already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is not known. Is it {near}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is not known. Type the first letters and choose.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ListFoot</name>
  <message>
   <source>1 order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {total} orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{total} orders</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Go to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About Packbench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the system has them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench is a packing bench for small shops that use Ordoro. It is no product of Ordoro's.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MappingBar</name>
  <message>
   <source>Carrier where none is told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>– by the number –</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>– not in the file –</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MethodChoice</name>
  <message>
   <source>optional</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NewProductPresenter</name>
  <message>
   <source>a new product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sku} exists already: it is shown. What you typed is kept here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NewProductView</name>
  <message>
   <source>ASIN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amazon's number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country of origin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customs description</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customs tariff number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Declared value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For customs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HS code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Height</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the first warehouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low stock at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More: cost, size, customs, limits…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note for the shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of stock at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pieces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pieces on hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pounds, or 22 oz, 0.5 kg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Price</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Required</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SKU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shelf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taxable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The barcode on the goods</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two letters, such as US</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UPC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the shop pays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole inches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Width</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>{count} earlier notices</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NumberEditor</name>
  <message>
   <source>Enter a whole number from {least} to {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter a whole number, {least} or more.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrdersOutPresenter</name>
  <message>
   <source>1 order saved for {program}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns of the files for label programs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick sheet of 1 order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick sheet of {count} orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the pick sheet of {count} orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save {count} orders for {program}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sent to {printer}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pick sheet was not printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pick sheet was not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The printer did not take it. Try again, or save it as PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} orders saved for {program}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}
When the labels are printed, its export comes back on the page Import.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” cannot be written. Is it open in another program?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrdersPresenter</name>
  <message>
   <source>1 order could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not in the list: {numbers}. Open it at Ordoro; the other orders are complete.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stock and pictures could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>read just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>read {count} h ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>read {count} min ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>read {count} s ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} orders could not be read</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrdersView</name>
  <message>
   <source>Connect an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No waiting order is: {filters}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing waits. Well done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the orders…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search orders, buyers, SKUs, places…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searched for “{text}” among: {filters}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searched order numbers, buyers, SKUs, places, channels and methods for “{text}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This list was {age}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting orders</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutButton</name>
  <message>
   <source>All {count} orders in the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns of these files…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print the pick sheet…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save for {program}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the pick sheet as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The order in the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {count} chosen orders</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Outbox</name>
  <message>
   <source>1 item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>? unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A split cannot be undone: {orders} go on waiting as orders of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete shipment {shipment}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done at Ordoro: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is held back until {time}, and goes by itself then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move {number} → {there}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New order {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New product {sku}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note on {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro could not be asked. Look again later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send all {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stock of {sku}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap {number} ⇄ {there}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is done at Ordoro stays there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no tracking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reading…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{send}; 1 needs you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{send}; {needing} need you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shipment} stays at Ordoro, not tracked, unless it is deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… looking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>▸ being sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>○ held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>○ waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✕ failed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutboxPresenter</name>
  <message>
   <source>Look over what waited, then send it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro answers again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The details are copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These have waited for a while. Look them over before they are sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waited is being sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was asked for is safe here and is sent when Ordoro answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} waited for a while</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutboxView</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything was sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting to be sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What Ordoro has not taken yet stands here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutcomePanel</name>
  <message>
   <source>Nothing to ship here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{items}; nothing is tracked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is kept here and not sent yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ The shipment of {number} is made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ {count} of {items} of {number} shipped · {stays}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ {number} is packed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ {number} is shipped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PackingView</name>
  <message>
   <source>+1 by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave  {keys}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No order is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>packed by {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ParcelCard</name>
  <message>
   <source>Carrier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the carrier's page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro could not tell the shop that this parcel has left, so the buyer may not know. In Ordoro open the order, choose Actions, then Retry Tracking Writeback.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back: it has not left the house</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell the shop the new number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tracking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tracking number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shop {words}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanCard</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop the rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop, and delete the shipment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open and change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Practice</name>
  <message>
   <source>Copying your orders into a practice shop…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the practice shop…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Practice shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PresetRows</name>
  <message>
   <source>Keeps carrier, method, cost and who is told; the same name replaces the former</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of a new preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the preset {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whenever “{method}” is asked for</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProductCard</name>
  <message>
   <source>1 waiting order has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A kit: its stock is that of its components, and is set there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to order {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No waiting order has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open order {number} on the bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Price</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UPC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the first {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} waiting orders have it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} · {count}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Quantity</name>
  <message>
   <source>One less (Down)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One more (Up)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReceivingPresenter</name>
  <message>
   <source>No product has the SKU or UPC “{code}”. Make it under New product.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goods that came in: {skus}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} not: each says why, and can be saved again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sku} is a kit. Receive what it is made of.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{code}” is the UPC of several products: {skus}. Scan or type the SKU.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReceivingView</name>
  <message>
   <source>1 piece</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each scan counts one up. Enter takes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receive stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan or type a SKU or UPC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warehouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} pieces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} products</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RenumberView</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move it to another order…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan or type the other order's number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap its number with another order…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap the numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell each shop its new number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other order's number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which order has this parcel's own number? Scan or type it; you see what happens first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which order is this parcel really? Scan or type it; you see what happens first.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Renumbering</name>
  <message>
   <source>E-mails that the buyers have got cannot be called back; Ordoro sends no new ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method, cost and ship date go with each number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {number} gets {there}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {other} gets {parcel}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {other} has not shipped yet and has no number to swap. Move this one there instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {other} has shipped already, with {parcel}. Swap the numbers instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order {other} has the same number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro knows no order “{text}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shop of {other} is told, its buyer gets no e-mail from Ordoro.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is the parcel's own order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the shop and the buyer of {number} were told already cannot be called back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} waits again, and its stock is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{parcel} is taken back from order {number}, and order {other} ships whole with it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Repairing</name>
  <message>
   <source>Both are in one box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is sent as soon as it can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move it to {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was sent. Scan this parcel's own label, or say what is right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was sent. Scan this parcel's own label: a number moves to whole orders alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shipment {shipment} is deleted, {number} waits again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is taken back and waits again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} is kept here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tracking} is on {other} already</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Router</name>
  <message>
   <source>A part of what waited to be sent may be lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro has a problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the label first; not every carrier has such a page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was damaged and a new one was begun; the old one is kept as {name}. Look in Ordoro for what was packed last, and show the file to whoever looks after Packbench.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was damaged and a new one was begun; the old one is kept as {name}. What could be read of it waits in the list, and nothing of it is sent before you say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no tracking page to show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waited to be sent could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connecting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>key not accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>online</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Scan</name>
  <message>
   <source>1 piece</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second label for this parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All {count} are in it: count the rest by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another label is on it now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bad read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Box {box} is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Box {box}: {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count it as {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is in the parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many is one scan?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It can still be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It could be more than one thing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It does not ship by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {number} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is for the next parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not in {number}. Put it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not in {number}; {other} wants it. Put it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was not taken. Is it on the right parcel?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave {open} for {number}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look it up at Ordoro.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make it, or print the sheet again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More lines…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No item is left to scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No order is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No preset “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not the tracking number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be sent from here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here has the code {code}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is left to count.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was counted yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was sent. Ship with Ctrl+Enter or SHIP.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One too many: {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open order {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro does not know the code {code}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packing now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode {postcode} is right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press 1 first, then scan it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ready to ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routing bars: {postcode}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan an order or an item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan it again: {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan it once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan its label, then NEXT PARCEL.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the items first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the next box's label. The shop sees only the first number; the others go into a comment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan the next order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan this parcel's own label. {tracking} was not taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan what is in it, then NEXT PARCEL.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Several carriers use numbers like {number}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship only the {count} that were scanned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ships in {seconds} s · any key stops it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skipped: {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stay with {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the tracking number {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back: {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label was not taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shop sees only the first number; this one goes into a comment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This box has no label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This box is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This box is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This label is on {number} already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This shop ships only what was scanned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This station only looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Those were the routing bars. Now scan the tracking number's bars.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too many: {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use it all the same: {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is in the parcel?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is {code}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which carrier?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which line is this?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong item: {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its postcode is the address's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is known here from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} may be a single piece or a case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} means nothing at this point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} was not used. Scan the order first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{counted} of {all} are in the parcel already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{counted} of {all} are in the parcel; this code stands for {units}. Nothing was counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{counted} of {all} scanned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} go along without a scan, and the order's history says so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} in it, {left} to go into the next one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of {all} verified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} pieces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} verified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} does not wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is on its way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is packed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is still being read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} was not taken: the label before it is for another address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{open} is half packed. What was entered there stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{verified}, this one by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} removed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ScannerTestPresenter</name>
  <message>
   <source>1 of 2: scan this code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2 of 2: now this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold the scanner a hand's breadth away from the screen. If nothing happens, click into this window once, or make the screen brighter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has two fields, as postal labels have. Some scanners lose what stands between them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench knows this scanner now. Scan whatever you like, in any field.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That was another code: {text}. Please scan the one that is shown here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ScannerTestView</name>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave this one out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test my scanner</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Scans</name>
  <message>
   <source>Packbench cannot tell the scanner from the keyboard any more. Scan into the right field, and start Packbench again when you can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packbench knows none of these codes. It may be the scanner: test it, that takes two scans.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scans are typed in as they come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test my scanner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last scans meant nothing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Clear the search (Esc)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SendBar</name>
  <message>
   <source>Confirm the proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confirm {count} proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the problem…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save {count} problems…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship 1 order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship {count} orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>add to 1 order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>add to {count} orders</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Back to: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset {title}. {before}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsPresenter</name>
  <message>
   <source>Choose another place: {file} cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passed over: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of this bench, its packer and its scanner stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings are saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings are taken over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings could not be saved there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} has no key in it. Take it to the other station: Settings → Take over from a file.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsView</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No setting speaks of “{text}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save for another station…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over from a file…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SetupView</name>
  <message>
   <source>A few questions, then you can pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copies the waiting orders into a practice shop, where nothing is sent. Ship as you like.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rehearse with my orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start packing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test my scanner…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two scans from the screen, and Packbench knows how your scanner writes.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShipButton</name>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShippedRow</name>
  <message>
   <source>all {count} shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none ordered</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message>
   <source>Enter the client secret again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If this computer asks for the keyring's password, give it: the key is in there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for “Packbench” in this computer's keyring, and delete it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No key was kept on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening your shop…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key could not be taken out of the keyring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key is forgotten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key is kept in memory until Packbench closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer does not have it: it was kept in memory, or taken out of the keyring.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be sure that nobody uses it, delete it at Ordoro too: Account settings → API keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{why} It is asked for again at the next start.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SortButton</name>
  <message>
   <source>Sort the list</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Standing</name>
  <message>
   <source>On hold: no bench ships it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open at {station}, too: ask there before you pack it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take off hold</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartCover</name>
  <message>
   <source>Now sign in: a key is never in such a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings or a copy (*.json *.zip)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over from another station</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings are taken over</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartView</name>
  <message>
   <source>Forty orders of a candle shop. Nothing leaves this computer, and no account is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look around in the practice shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the key in Ordoro under Settings → Account settings → API keys. Your plan must include API access.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with an API key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over from another station…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The packing bench for shops that use Ordoro. How do you want to begin?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings file of another bench, or the nightly copy of a computer that broke.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome to Packbench</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source>{count} lines unchanged</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <source>Copy the steps and Ordoro's answers</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StockEditor</name>
  <message>
   <source>Add or take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pieces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set to {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take {count} away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warehouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on hand; {left} to sell after {count} promised</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SupportPresenter</name>
  <message>
   <source>? not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring a copy back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copies (*.zip)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordoro</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report could not be saved there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report is copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report is saved as {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✗ look here</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SupportView</name>
  <message>
   <source>A copy holds settings, journal, taught codes and what is not sent, never the key. One is made each night in a folder that you choose in the settings. On the next computer, bring it back here: what was not sent is shown, and looked for at Ordoro, before anything goes out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring a copy back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deletes the key, the settings, the read orders, the journal and what was not sent yet. Nothing changes at Ordoro. Type “{word}” to show that you mean it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget everything on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is all well?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looks at each link between this computer and an order, and says in words which holds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a copy now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No copy was made yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report for support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last copy was made at {when}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report, as it would be saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type it here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What support needs to know, without keys, names and addresses. Look it over: nothing is sent by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>forget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} not sent yet would be lost. Send them first, or make a copy.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TakingBack</name>
  <message>
   <source>It was told already. Take it back on its receipt or in the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shipment stays begun at Ordoro; shipping again goes on with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} can be taken back until {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is sent already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} is taken back: nobody was told</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Talk</name>
  <message>
   <source>Drop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it for later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was sent. The parcel needs a new label with the new address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship without it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship without them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the new address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of {items} of {number} shipped · {parcel} · {stays}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} has changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} shipped · {parcel}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} was not shipped here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number}: it is not sure whether this was done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number}: the address was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number}: the shipment is made ({items})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} Nothing was sent. Here is the order as it is now: look it over and ship again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{why} Nothing was sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{step}” was sent. Ordoro's answer: {why}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Telling</name>
  <message>
   <source>Create the shipment only, track it later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail the bill-to address from Ordoro</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail the buyer from Ordoro</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For printing the label in Ordoro before the parcel is weighed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell the sales channel that it shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell {channel} that it shipped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TextEditor</name>
  <message>
   <source>There is a character in it that cannot be seen. Type it again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Tray</name>
  <message>
   <source>1 needs you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything was sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Packbench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit, and send the rest next time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} need you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} waiting to send</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Card</name>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put this notice away</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Row</name>
  <message>
   <source>How many of {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>About Packbench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect an Ordoro account…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate this order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files for label programs, pick sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the tracking number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import tracking numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is all well? Support, licences, what is new…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open my own shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the practice shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packing mode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preset {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print command barcodes…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Products and stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put on hold, or take off hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the orders again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the pick sheet as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set every quantity to zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set up this bench, rehearse with my orders…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship all that remains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the carrier's tracking page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show this product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out and forget the key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back what was shipped just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the first preset, and so on to Alt+9</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test my scanner…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day: what has left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waits to be sent</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>catalog</name>
  <message>
   <source>? unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Price</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shelf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UPC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>low stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none left to sell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>out of stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stock of {sku}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{ounces} oz</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{pounds} lb</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>○ waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✕ not saved</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>commands</name>
  <message>
   <source>ALL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Carriers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close this box, go on with the rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count the next item without a scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is in the box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HOLD</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More of the item scanned last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NEXT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NEXT PARCEL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the next order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packs from now on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Presets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SHIP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SKIP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship what is in the box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship with this carrier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop this order everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back the last scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UNDO LAST</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} more of it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>counter</name>
  <message>
   <source>It is safe here, and is sent as soon as Ordoro answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands in what waits to be sent, and is not sent again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was given up. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>day</name>
  <message>
   <source>Carrier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed over to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not sent yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not told to the shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parcel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parcels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shop told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unsure: look at Ordoro</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not asked to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>told</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>entry</name>
  <message>
   <source>Amazon Prime</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Card issuer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deliver by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty: added up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter the amount of the tax, too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter the country, such as US.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For the books alone: it does not wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In per cent, such as 8.25</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note for the shop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of a product that is new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Option</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ordered on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parted by commas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requested method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sales channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shipped already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shipping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Street</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Street, second line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as Size: M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suggested; Ordoro puts M- before it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tax</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tax on this item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tax rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tax, its name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The channel's item number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The channel's order number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The channel's shipment number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Total, if it is fixed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warehouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the buyer wrote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the rate in per cent, such as 8.25.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{text}” is no country. Write it in two letters, such as US.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>form</name>
  <message>
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the day as year, month, day: 2026-12-24.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>orders</name>
  <message>
   <source>1 item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked-for method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Buyer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the internet connection. Packbench tries again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short of stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Single item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>begun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>being sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>came today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>late {days} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open at {station}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>short of stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{days} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{days} d old</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>orders_out</name>
  <message>
   <source>Asked-for method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Company, or else the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing (left blank)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of pieces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order's date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order's total</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recipient's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Street, first line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Street, second line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight in ounces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight in pounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no shelf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>only {count} in stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{orders} orders · {pieces} pieces</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>pages</name>
  <message>
   <source>Bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Products</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>repair</name>
  <message>
   <source>{number} and {other} have each other's number now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{parcel} went to {number}; {other} waits again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>scanner</name>
  <message>
   <source>Caps Lock is on. Codes are read all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Codes of several fields, as on postal labels, come with their separator. Good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It leaves out the separator within postal labels. They are read all the same; a postcode with four more digits may be taken for another one now and then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It lets go of its keys late. Packbench knows that now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It says what kind of code it read (AIM). Products are never taken for labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It sends Enter after each code, {speed}. {praise}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It sends Tab after each code, {speed}. {praise}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It sends nothing after a code, {speed}. It works; with Enter after each code it works faster.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It sends “{extra}” after each code, before the Enter. Please turn that off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It sends “{odd}” for the separator within postal labels. Please set it to send GS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It sends “{prefix}” before each code. Packbench takes that away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It types for a keyboard of another country, so letters come out wrong. Its manual has a code for your country: scan that, then start over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is fast enough.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is slow; Packbench waits for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{gap} ms a key</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>settings</name>
  <message>
   <source>%</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A copy each night, in this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accepted, done, wrong, and look at the screen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the system has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is seen, nothing can be sent from here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For working without the internet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold before the shop is told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If wanted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep read orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of this bench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of Packbench's own sounds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of this window, from its next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One comment on each shipped order: packer, bench, what was verified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Packing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Required</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Required: Ship waits until every item was scanned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sets Ordoro's own tag "Contents Verified" (today's API only).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings, journal and what is not sent, without the key: on a stick, or where it is backed up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show an old queue first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show others what is open here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shown to other benches and in the day's books.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Station</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tag verified orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tags the open order at Ordoro (today's API only).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The likeliest first; a number that fits several is offered in this order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to take a shipment back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verify by scanning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Volume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waited longer is shown before it is sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When all that is required was scanned, after a countdown of three seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who packs here. Each gets a barcode; no passwords.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write who packed it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your carriers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>s</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>tracking_import</name>
  <message>
   <source>1 adds a cost or method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 cannot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 does nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 is looked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 kept, sent by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 not begun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 not sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 ships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 to confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Carrier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recipient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ship date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopping: what has begun comes to its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tracking number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>adds to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bars</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>between the columns: {separator}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>columns as you chose them before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>commas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confirm?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no headings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>semicolons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tabs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} add a cost or method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} are looked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} cannot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} do nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} kept, sent by themselves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} not begun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} not sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} to confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total} sent</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
